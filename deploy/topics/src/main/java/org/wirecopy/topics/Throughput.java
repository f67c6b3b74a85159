package org.wirecopy.topics;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How fast a count has grown of late. Where nothing was counted for longer than that, it is told
 * from what was counted last before.
 *
 * <p>Not thread-safe.
 */
public final class Throughput {
  private final long windowNanos;
  private final Deque<Sample> samples = new ArrayDeque<>();

  private record Sample(long at, long count) {}

  /** Knows nothing yet; what is older than the window is forgotten. */
  public Throughput(Duration window) {
    windowNanos = window.toNanos();
  }

  /**
   * Takes in how far it is.
   *
   * @param at nanoseconds of a clock that never jumps
   */
  public void counted(long at, long count) {
    while (samples.size() > 1 && at - samples.getFirst().at() > windowNanos) {
      samples.removeFirst();
    }
    samples.addLast(new Sample(at, count));
  }

  /** Knows nothing any more. */
  public void clear() {
    samples.clear();
  }

  /** Whether nothing has been counted within the window, or ever. */
  public boolean isStale(long now) {
    return samples.isEmpty() || now - samples.getLast().at() > windowNanos;
  }

  /** A second; 0 where it was counted once at most. */
  public double perSecond() {
    if (samples.isEmpty()) {
      return 0;
    }
    Sample first = samples.getFirst();
    Sample last = samples.getLast();
    return last.at() == first.at()
        ? 0
        : (last.count() - first.count()) * 1e9 / (last.at() - first.at());
  }
}
