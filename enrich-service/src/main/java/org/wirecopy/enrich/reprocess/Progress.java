package org.wirecopy.enrich.reprocess;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.wirecopy.topics.Throughput;

/** How far it is, in a line for a person. */
final class Progress {
  private final long all;
  private final LongSupplier nanos;
  private final Throughput pace = new Throughput(Duration.ofSeconds(30));

  /**
   * Begins.
   *
   * @param all how many are to be done
   * @param nanos a clock that never jumps
   */
  Progress(long all, LongSupplier nanos) {
    this.all = all;
    this.nanos = nanos;
    pace.counted(nanos.getAsLong(), 0);
  }

  void done(long done) {
    pace.counted(nanos.getAsLong(), done);
  }

  /** Chosen, sent, done, the rate of the last half minute, and how long the rest takes at that. */
  String text(long sent, long done) {
    double perSecond = pace.perSecond();
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

  private static String rounded(long seconds) {
    Duration left = Duration.ofSeconds(seconds);
    if (left.toHours() > 0) {
      return "%d h %d min".formatted(left.toHours(), left.toMinutesPart());
    }
    return left.toMinutes() > 0 ? left.toMinutes() + " min" : seconds + " s";
  }
}
