package org.wirecopy.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.wirecopy.benchmarks.Signals;

/**
 * A stage of the way that is stopped until somebody ends that.
 *
 * @param name as a table shows it
 * @param beginning stops the stage
 */
record Stoppage(String name, Beginning beginning) {
  /** What stops a stage. */
  @FunctionalInterface
  interface Beginning {
    /**
     * Stops it.
     *
     * @return what ends that
     */
    Ending on(Ground ground) throws Exception;
  }

  /** What lets a stage go on. */
  @FunctionalInterface
  interface Ending {
    void run() throws Exception;
  }

  @FunctionalInterface
  private interface Processes {
    List<ProcessHandle> of(Ground ground);
  }

  /** One of each stage, and none. */
  static List<Stoppage> all() {
    return List.of(
        new Stoppage("none", ground -> () -> {}),
        new Stoppage("inbox gone", Stoppage::inboxGone),
        new Stoppage("folder of the pulses barred", Stoppage::pulsesBarred),
        frozen("ingest", ground -> ground.service("ingest")),
        frozen("Kafka", Ground::kafka),
        frozen("enricher", ground -> ground.service("enrich")),
        frozen("store", ground -> ground.service("store")),
        frozen("Postgres", Ground::postgres),
        new Stoppage("a lock on the table of offsets", Stoppage::offsetsLocked));
  }

  boolean isNone() {
    return name.equals("none");
  }

  private static Stoppage frozen(String name, Processes processes) {
    return new Stoppage(
        name + " frozen",
        ground -> {
          List<ProcessHandle> stopped = processes.of(ground);
          Signals.send("STOP", stopped);
          return () -> Signals.send("CONT", stopped);
        });
  }

  private static Ending inboxGone(Ground ground) throws IOException {
    return moved(ground.inbox(), ground.outside().resolve("elsewhere"));
  }

  /** A file lies in its place. */
  private static Ending pulsesBarred(Ground ground) throws IOException {
    Path pulses = ground.data("pulse");
    Ending back = moved(pulses, ground.outside().resolve("pulse"));
    Files.createFile(pulses);
    return () -> {
      Files.delete(pulses);
      back.run();
    };
  }

  private static Ending moved(Path from, Path to) throws IOException {
    Files.move(from, to);
    return () -> Files.move(to, from);
  }

  private static Ending offsetsLocked(Ground ground) throws Exception {
    Connection connection = ground.clients().sql();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLE consumer_offsets");
    }
    return connection::close;
  }
}
