package org.wirecopy.enrich.reprocess;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** How far it is, in a line for a person. */
final class Progress {
  private static final long REMEMBERED_NANOS = Duration.ofSeconds(30).toNanos();

  private final long all;
  private final LongSupplier nanos;
  private final Deque<Sample> samples = new ArrayDeque<>();

  private record Sample(long at, long done) {}

  /**
   * Begins.
   *
   * @param all how many are to be done
   * @param nanos a clock that never jumps
   */
  Progress(long all, LongSupplier nanos) {
    this.all = all;
    this.nanos = nanos;
    samples.add(new Sample(nanos.getAsLong(), 0));
  }

  void done(long done) {
    long now = nanos.getAsLong();
    while (samples.size() > 1 && now - samples.peek().at() > REMEMBERED_NANOS) {
      samples.remove();
    }
    samples.add(new Sample(now, done));
  }

  /** Chosen, sent, done, the rate of the last half minute, and how long the rest takes at that. */
  String text(long sent, long done) {
    double perSecond = perSecond();
    String text =
        "%,d of %,d done (%.0f %%), %,d sent, %.1f a second"
            .formatted(done, all, all == 0 ? 100 : 100.0 * done / all, sent, perSecond);
    if (done == all) {
      return text;
    }
    return text
        + (perSecond == 0
            ? ", nothing moves"
            : ", %s left".formatted(rounded(Math.round((all - done) / perSecond))));
  }

  private double perSecond() {
    Sample first = samples.getFirst();
    Sample last = samples.getLast();
    return last.at() == first.at()
        ? 0
        : (last.done() - first.done()) * 1e9 / (last.at() - first.at());
  }

  private static String rounded(long seconds) {
    Duration left = Duration.ofSeconds(seconds);
    if (left.toHours() > 0) {
      return "%d h %d min".formatted(left.toHours(), left.toMinutesPart());
    }
    return left.toMinutes() > 0 ? left.toMinutes() + " min" : seconds + " s";
  }
}
