package org.wirecopy.testservers;

/**
 * A fresh single-node broker for one test or test class: no automatic topics, transactions with one
 * replica, no delay before the first rebalance.
 */
public interface TestKafka extends AutoCloseable {
  /** Starts a broker and returns when it answers. */
  static TestKafka start() {
    return ServerChoice.containers() ? ContainerKafka.create() : EmbeddedTestKafka.create();
  }

  /** For clients, {@code host:port}; the same for as long as the object lives. */
  String bootstrapServers();

  /** Stops the broker, which keeps its data: an outage. */
  void stop();

  /** Ends the outage; returns when the broker answers on the same port. */
  void startAgain();

  /** Stops the broker and forgets its data. */
  @Override
  void close();
}
