package org.wirecopy.local.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The processes of a run, written down so that the next run finds those that outlived it. They end
 * by themselves when the launcher dies, but not in the same moment.
 */
public final class LeftoverProcesses {
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final long PAUSE_MILLIS = 50;

  private final Path file;

  public LeftoverProcesses(DataDirectory data) {
    file = data.processes();
  }

  /** Waits until the processes of the run before have ended, and kills those that do not. */
  public void clear() throws IOException, InterruptedException {
    if (!Files.exists(file)) {
      return;
    }
    List<String> lines = Files.readAllLines(file);
    if (!ended(lines, GRACE)) {
      living(lines).forEach(ProcessHandle::destroyForcibly);
      ended(lines, GRACE);
    }
    Files.delete(file);
  }

  public synchronized void remember(ProcessHandle process) throws IOException {
    Files.writeString(
        file, line(process) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static boolean ended(List<String> lines, Duration wait) throws InterruptedException {
    long deadline = System.nanoTime() + wait.toNanos();
    while (living(lines).findAny().isPresent()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    return true;
  }

  private static Stream<ProcessHandle> living(List<String> lines) {
    return lines.stream().flatMap(line -> process(line).stream());
  }

  /** The process of a line, unless it has ended or its number was given to another since. */
  private static Optional<ProcessHandle> process(String line) {
    String pid = line.substring(0, line.indexOf(' '));
    return ProcessHandle.of(Long.parseLong(pid))
        // One that has ended and that nobody has reaped has no command any more.
        .filter(process -> process.info().command().isPresent())
        .filter(process -> line(process).equals(line));
  }

  private static String line(ProcessHandle process) {
    return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
  }
}
