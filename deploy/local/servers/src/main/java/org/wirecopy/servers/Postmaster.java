package org.wirecopy.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The process that holds a Postgres data directory, as its {@code postmaster.pid} names it. */
final class Postmaster {
  /** Ends all sessions, rolls back, and writes a checkpoint. */
  private static final String FAST = "INT";

  /** Stops at once; the next start recovers from the log of writes. */
  private static final String IMMEDIATE = "QUIT";

  private static final Duration FAST_WAIT = Duration.ofSeconds(30);
  private static final Duration IMMEDIATE_WAIT = Duration.ofSeconds(10);

  private static final long PAUSE_MILLIS = 50;

  private final ProcessHandle process;
  private final Path directory;

  private Postmaster(ProcessHandle process, Path directory) {
    this.process = process;
    this.directory = directory;
  }

  /** The live postmaster of the directory, if there is one. */
  static Optional<Postmaster> of(Path directory) throws IOException {
    Path file = pidFile(directory);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    return lines.isEmpty()
        ? Optional.empty()
        : process(lines.get(0))
            .filter(process -> serves(process, directory))
            .map(process -> new Postmaster(process, directory));
  }

  /**
   * Stops what an earlier run left behind, and removes a pid file whose number some other program
   * has been given since: Postgres would refuse to start beside it. The caller must be the only one
   * who may start a server on this directory.
   */
  static void clear(Path directory) throws IOException, InterruptedException {
    Optional<Postmaster> orphan = of(directory);
    if (orphan.isPresent()) {
      orphan.get().stop();
    }
    Files.deleteIfExists(pidFile(directory));
  }

  ProcessHandle process() {
    return process;
  }

  /** Asks for a fast shutdown, then for an immediate one. */
  void stop() throws IOException, InterruptedException {
    if (!stopped(FAST, FAST_WAIT) && !stopped(IMMEDIATE, IMMEDIATE_WAIT)) {
      throw new IOException("Postgres (process " + process.pid() + ") does not stop");
    }
  }

  private boolean stopped(String signal, Duration wait) throws IOException, InterruptedException {
    // Java itself can send TERM only, upon which Postgres waits until all clients have left.
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    // Not by its exit: where nobody reaps orphans, a process that has ended stays listed.
    long deadline = System.nanoTime() + wait.toNanos();
    while (serves(process, directory)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    return true;
  }

  private static Path pidFile(Path directory) {
    return directory.resolve("postmaster.pid");
  }

  private static Optional<ProcessHandle> process(String pid) {
    try {
      // A session of the superuser, without a server, writes its number with a minus.
      return ProcessHandle.of(Math.abs(Long.parseLong(pid.strip()))).filter(ProcessHandle::isAlive);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Not so for a process that has ended: it has no command line any more. */
  private static boolean serves(ProcessHandle process, Path directory) {
    return process
        .info()
        .commandLine()
        .map(line -> line.contains("postgres") && line.contains(directory.toString()))
        .orElseGet(() -> process.info().command().orElse("").endsWith("postgres"));
  }
}
