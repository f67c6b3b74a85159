package org.wirecopy.testservers;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The embedded broker logs into the test's own log, thousands of lines at a start: only its
 * warnings stay. The clients under test, in packages beside these, keep their voice.
 */
final class BrokerLog {
  /** Held, since a logger that nobody holds forgets its level. */
  private static final List<Logger> QUIETED =
      Stream.of(
              "kafka",
              "state.change.logger",
              "org.apache.kafka.controller",
              "org.apache.kafka.coordinator",
              "org.apache.kafka.image",
              "org.apache.kafka.metadata",
              "org.apache.kafka.network",
              "org.apache.kafka.queue",
              "org.apache.kafka.raft",
              "org.apache.kafka.server",
              "org.apache.kafka.snapshot",
              "org.apache.kafka.storage",
              "org.apache.kafka.timeline")
          .map(Logger::getLogger)
          .toList();

  private BrokerLog() {}

  static void quiet() {
    QUIETED.forEach(logger -> logger.setLevel(Level.WARNING));
  }
}
