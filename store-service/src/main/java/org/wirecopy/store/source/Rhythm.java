package org.wirecopy.store.source;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How often a source publishes by hour of the week (UTC), and how much of what is expected may fail
 * to come before that is unusual for it.
 */
public final class Rhythm {
  /** Of the week, the first after midnight of a Thursday, as the epoch's first. */
  static final int HOURS = 168;

  /** However often a source publishes: files wait to be read, services restart. */
  private static final Duration MIN_SILENCE = Duration.ofMinutes(15);

  private static final Duration LONGEST_LOOK = Duration.ofDays(56);
  private static final double HOUR_SECONDS = 3_600;

  private final double[] perHour;
  private final double patience;
  private final double dispersion;

  /**
   * A rhythm.
   *
   * @param perHour articles that are expected in each hour of the week
   * @param patience articles that are expected within the longest usual gap
   * @param dispersion variance of a day's articles over their expectation; 1 where each comes for
   *     itself, more where they come in batches
   */
  Rhythm(double[] perHour, double patience, double dispersion) {
    this.perHour = perHour.clone();
    this.patience = patience;
    this.dispersion = dispersion;
  }

  static int hourOfWeek(Instant time) {
    return (int) Math.floorMod(Math.floorDiv(time.getEpochSecond(), 3_600L), (long) HOURS);
  }

  /** How many articles are expected in a span of time. */
  public double expected(Instant from, Instant to) {
    double sum = 0;
    Instant at = from;
    while (at.isBefore(to)) {
      Instant next = end(at, to);
      sum += perHour[hourOfWeek(at)] * share(at, next);
      at = next;
    }
    return sum;
  }

  /** In a week. */
  public double perWeek() {
    double sum = 0;
    for (double articles : perHour) {
      sum += articles;
    }
    return sum;
  }

  /**
   * When a silence that has begun with the last article becomes unusual; empty if that is more than
   * eight weeks away.
   */
  public Optional<Instant> silentFrom(Instant last) {
    double left = patience;
    Instant until = last.plus(LONGEST_LOOK);
    Instant at = last;
    while (at.isBefore(until)) {
      Instant next = end(at, until);
      double rate = perHour[hourOfWeek(at)];
      double expected = rate * share(at, next);
      if (expected >= left) {
        Instant reached = at.plusMillis(Math.round(left / rate * HOUR_SECONDS * 1_000));
        Instant soonest = last.plus(MIN_SILENCE);
        return Optional.of(reached.isBefore(soonest) ? soonest : reached);
      }
      left -= expected;
      at = next;
    }
    return Optional.empty();
  }

  double patience() {
    return patience;
  }

  double dispersion() {
    return dispersion;
  }

  private static Instant end(Instant at, Instant limit) {
    Instant next = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    return next.isBefore(limit) ? next : limit;
  }

  private static double share(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / (HOUR_SECONDS * 1_000);
  }
}
