package org.wirecopy.testservers;

import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.FreePort;

/** The broker in this process. */
final class EmbeddedTestKafka implements TestKafka {
  private final TemporaryDirectory directory = TemporaryDirectory.create("wirecopy-kafka-");
  private final int port = FreePort.find();
  private EmbeddedKafka running;

  static TestKafka create() {
    BrokerLog.quiet();
    EmbeddedTestKafka kafka = new EmbeddedTestKafka();
    kafka.startAgain();
    return kafka;
  }

  @Override
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public synchronized void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  @Override
  public synchronized void startAgain() {
    if (running == null) {
      running =
          EmbeddedKafka.start(directory.path().resolve("kafka"), port, Durability.THROWN_AWAY);
    }
  }

  @Override
  public void close() {
    stop();
    directory.delete();
  }
}
