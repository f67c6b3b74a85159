package org.wirecopy.benchmarks.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wirecopy.benchmarks.faults.Fault.Seen;

/**
 * The clock of the day jumps under all processes of the run, Kafka and Postgres included; clocks
 * that measure time go on, and so do the times that the system gives files. A C compiler is needed.
 */
final class ClockFaults {
  private static final Duration JUMP = Duration.ofHours(2);
  private static final long SECONDS_AFTER = 15;

  private ClockFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "clock-forward",
            "the clock of the day jumps two hours ahead",
            Fault.BY_ITSELF,
            ClockFaults::setForward),
        new Fault(
            "clock-back",
            "the clock of the day jumps two hours back",
            Fault.STARTED_AGAIN,
            ClockFaults::setBack));
  }

  private static Seen setForward(Ground ground) throws Exception {
    Path clock = startWithClock(ground);
    long before = ground.clients().stored("urn:load:clock").size();
    set(clock, JUMP);
    Seen seen =
        ground.until(
            "nothing; articles go on being stored",
            () -> ground.clients().stored("urn:load:clock").size() > before);
    TimeUnit.SECONDS.sleep(SECONDS_AFTER);
    String trouble = ground.clients().trouble();
    return trouble.isEmpty() ? seen : new Seen(trouble, seen.afterSeconds());
  }

  /** Who starts again starts with the clock that was set back. */
  private static Seen setBack(Ground ground) throws Exception {
    Path clock = startWithClock(ground);
    set(clock, JUMP.negated());
    Seen seen = ground.untilEnded();
    ground.startWith(preloaded(ground.outside(), clock));
    return seen;
  }

  private static Path startWithClock(Ground ground) throws Exception {
    Path clock = ground.outside().resolve("clock");
    set(clock, Duration.ZERO);
    ground.stop();
    ground.startWith(preloaded(ground.outside(), clock));
    return clock;
  }

  private static Map<String, String> preloaded(Path folder, Path clock) throws Exception {
    return Map.of("LD_PRELOAD", library(folder).toString(), "FAULTS_CLOCK", clock.toString());
  }

  /** In place, since it is mapped. */
  private static void set(Path clock, Duration offset) throws IOException {
    ByteBuffer seconds = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
    seconds.putLong(offset.toSeconds()).flip();
    try (var channel =
        Files.newByteChannel(clock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(seconds);
    }
  }

  private static Path library(Path folder) throws IOException, InterruptedException {
    Path source = folder.resolve("clock.c");
    Path library = folder.resolve("clock.so");
    if (Files.notExists(library)) {
      try (InputStream code = ClockFaults.class.getResourceAsStream("clock.c")) {
        Files.write(source, code.readAllBytes());
      }
      Commands.run(
          "cc", "-O1", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl");
    }
    return library;
  }
}
