package org.wirecopy.local.progress;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The rate over the last half minute, and the time left at that rate. What went before the first
 * entry is a start and no work, and a rate of a few seconds foretells nothing.
 */
final class Pace {
  private static final long WINDOW_NANOS = Duration.ofSeconds(30).toNanos();

  /** For how long something must have moved before the time left is told. */
  private static final long MIN_NANOS = Duration.ofSeconds(5).toNanos();

  private static final double NANOS = Duration.ofSeconds(1).toNanos();

  private final Deque<Sample> samples = new ArrayDeque<>();

  private record Sample(long nanoTime, long settled) {}

  void add(long nanoTime, long settled) {
    if (samples.size() == 1 && samples.getFirst().settled == settled) {
      samples.clear();
    }
    samples.addLast(new Sample(nanoTime, settled));
    while (samples.size() > 2 && nanoTime - samples.getFirst().nanoTime > WINDOW_NANOS) {
      samples.removeFirst();
    }
  }

  /** Entries a second. */
  double rate() {
    long nanos = nanos();
    return nanos <= 0
        ? 0
        : (samples.getLast().settled - samples.getFirst().settled) * NANOS / nanos;
  }

  private long nanos() {
    return samples.size() < 2 ? 0 : samples.getLast().nanoTime - samples.getFirst().nanoTime;
  }

  /** Empty while nothing moves, or has moved for a moment only, or nothing is left. */
  Optional<Duration> left(long remaining) {
    double rate = rate();
    return rate <= 0 || remaining <= 0 || nanos() < MIN_NANOS
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds((long) Math.ceil(remaining / rate)));
  }
}
