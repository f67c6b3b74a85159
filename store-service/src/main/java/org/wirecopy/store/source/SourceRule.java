package org.wirecopy.store.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells by its rhythm whether a source publishes as it did. */
public final class SourceRule {
  /** Over which less is noticed: the shorter the busier a source is. */
  private static final List<Duration> WINDOWS =
      List.of(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(14));

  /** What has to be known of the past. */
  public static final Duration MAX_WINDOW = WINDOWS.get(WINDOWS.size() - 1);

  private static final double LITTLE_MORE_THAN_HALF = 0.6;

  /** Fewer articles than by chance in some ten thousand windows. */
  private static final double STANDARD_DEVIATIONS = 4;

  private SourceRule() {}

  /**
   * Looks at one source, or one language of it.
   *
   * @param rhythm what it was up to the day before
   * @param last its last article
   * @param recent what came in the last {@link #MAX_WINDOW}
   */
  public static SourceState judge(
      Rhythm rhythm, Instant last, List<HourCount> recent, Instant now) {
    if (isSilent(rhythm, last, now)) {
      return SourceState.SILENT;
    }
    for (Duration window : WINDOWS) {
      Instant begin = now.minus(window);
      double expected = rhythm.expected(begin, now);
      long came =
          recent.stream()
              .filter(count -> !count.hour().isBefore(begin))
              .mapToLong(HourCount::articles)
              .sum();
      if (came < LITTLE_MORE_THAN_HALF * expected
          && expected - came > STANDARD_DEVIATIONS * Math.sqrt(rhythm.dispersion() * expected)) {
        return SourceState.FEWER;
      }
    }
    return SourceState.USUAL;
  }

  /** Whether nothing has come for longer than usual. */
  public static boolean isSilent(Rhythm rhythm, Instant last, Instant now) {
    return rhythm.silentFrom(last).filter(silent -> !silent.isAfter(now)).isPresent();
  }
}
