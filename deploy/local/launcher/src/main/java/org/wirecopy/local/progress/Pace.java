package org.wirecopy.local.progress;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How fast it goes, from the last quarter of a minute, and how long it will take at that rate. */
final class Pace {
  private static final long WINDOW_NANOS = Duration.ofSeconds(15).toNanos();
  private static final double NANOS = Duration.ofSeconds(1).toNanos();

  private final Deque<Sample> samples = new ArrayDeque<>();

  private record Sample(long nanoTime, long settled) {}

  void add(long nanoTime, long settled) {
    samples.addLast(new Sample(nanoTime, settled));
    while (samples.size() > 2 && nanoTime - samples.getFirst().nanoTime > WINDOW_NANOS) {
      samples.removeFirst();
    }
  }

  /** Entries a second. */
  double rate() {
    if (samples.size() < 2) {
      return 0;
    }
    Sample first = samples.getFirst();
    Sample last = samples.getLast();
    long nanos = last.nanoTime - first.nanoTime;
    return nanos <= 0 ? 0 : (last.settled - first.settled) * NANOS / nanos;
  }

  /** Empty while nothing moves, or nothing is left. */
  Optional<Duration> left(long remaining) {
    double rate = rate();
    return rate <= 0 || remaining <= 0
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds((long) Math.ceil(remaining / rate)));
  }
}
