package org.wirecopy.store.source;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Learns a {@link Rhythm} from what came in the past weeks.
 *
 * <p>Articles an hour of the week are a mean over the weeks, in which an hour with an archive
 * counts as no more than a busy one, drawn towards the hours beside it. The gaps between articles
 * are counted in articles that were expected meanwhile, so that nights and weekends without any
 * count nothing. How long a gap may be is told by the tail of those that were: beyond a high
 * threshold it falls off exponentially (peaks over threshold; Coles, An Introduction to Statistical
 * Modeling of Extreme Values, 2001, chapter 4, with shape 0), as it does exactly where each article
 * comes for itself. Its scale is the median excess over ln 2, which a few outages among the gaps do
 * not move.
 */
public final class RhythmLearner {
  /** What is older says little about now. */
  public static final Duration MAX_HISTORY = Duration.ofDays(56);

  private static final Duration MIN_HISTORY = Duration.ofDays(14);
  private static final int MIN_HOURS_WITH_ARTICLES = 6;
  private static final int MIN_GAPS = 3;
  private static final double DAYS_OF_A_MONTH = 30;

  /** An hour is drawn towards so many on each side of it, as if they had been seen so often. */
  private static final int NEAR_HOURS = 2;

  private static final double WEEKS_OF_PRIOR = 2;

  /** A gap that is longer comes by chance so often in a month. */
  private static final double CHANCE_A_MONTH = 0.05;

  /** The share of the gaps that are its tail, and how many those are at least. */
  private static final double TAIL = 0.1;

  private static final int MIN_EXCESSES = 20;

  /** Standard errors by which the scale of a tail may have come out too small. */
  private static final double CAUTION = 2;

  /** No gap is unusual that is little longer than one but the longest. */
  private static final double LITTLE_LONGER = 1.25;

  private static final double BUSY = 0.95;
  private static final double ABOVE_BUSY = 3;

  /** The median of a chi-squared variable with one degree of freedom. */
  private static final double MEDIAN_CHI_SQUARED = 0.4549;

  private final Instant since;
  private final Instant until;

  /**
   * A learner.
   *
   * @param since when the source was first heard of, or the history begins
   * @param until now
   */
  public RhythmLearner(Instant since, Instant until) {
    Instant oldest = until.minus(MAX_HISTORY);
    this.since = (since.isBefore(oldest) ? oldest : since).truncatedTo(ChronoUnit.HOURS);
    this.until = until;
  }

  /** The rhythm of what came; empty as long as there is too little to tell. */
  public Optional<Rhythm> learn(List<HourCount> history) {
    List<HourCount> seen =
        history.stream()
            .filter(count -> !count.hour().isBefore(since) && count.hour().isBefore(until))
            .toList();
    if (Duration.between(since, until).compareTo(MIN_HISTORY) < 0
        || seen.size() < MIN_HOURS_WITH_ARTICLES) {
      return Optional.empty();
    }
    double[] perHour = smoothed(means(seen));
    Rhythm rates = new Rhythm(perHour, 0, 1);
    return Optional.of(new Rhythm(perHour, patience(seen, rates), dispersion(seen, rates)));
  }

  private double[] means(List<HourCount> seen) {
    double limit = ABOVE_BUSY * quantile(seen.stream().mapToDouble(HourCount::articles), BUSY);
    double[] sums = new double[Rhythm.HOURS];
    for (HourCount count : seen) {
      sums[Rhythm.hourOfWeek(count.hour())] += Math.min(count.articles(), limit);
    }
    double[] means = new double[Rhythm.HOURS];
    for (int hour = 0; hour < Rhythm.HOURS; hour++) {
      means[hour] = sums[hour] / weeks();
    }
    return means;
  }

  private double weeks() {
    return Duration.between(since, until).toMinutes() / (60.0 * Rhythm.HOURS);
  }

  private double[] smoothed(double[] means) {
    double[] smoothed = new double[Rhythm.HOURS];
    double weeks = weeks();
    for (int hour = 0; hour < Rhythm.HOURS; hour++) {
      double near = 0;
      for (int beside = hour - NEAR_HOURS; beside <= hour + NEAR_HOURS; beside++) {
        near += means[Math.floorMod(beside, Rhythm.HOURS)];
      }
      double prior = near / (2 * NEAR_HOURS + 1);
      smoothed[hour] = (weeks * means[hour] + WEEKS_OF_PRIOR * prior) / (weeks + WEEKS_OF_PRIOR);
    }
    return smoothed;
  }

  /** In articles that are expected within the longest gap that is not unusual. */
  private double patience(List<HourCount> seen, Rhythm rates) {
    double[] gaps =
        seen.stream()
            .filter(count -> !count.longestGap().isZero())
            .mapToDouble(count -> gap(count, rates))
            .sorted()
            .toArray();
    double months = Duration.between(since, until).toHours() / (24 * DAYS_OF_A_MONTH);
    double perMonth = Math.max(1, gaps.length / months);
    if (gaps.length < MIN_GAPS) {
      return Math.log(perMonth / CHANCE_A_MONTH);
    }
    double tail = Math.min(1, Math.max(TAIL, (double) MIN_EXCESSES / gaps.length));
    int threshold = (int) Math.floor((1 - tail) * gaps.length);
    double[] excesses = new double[gaps.length - threshold];
    for (int i = 0; i < excesses.length; i++) {
      excesses[i] = gaps[threshold + i] - gaps[threshold];
    }
    double scale =
        excesses[excesses.length / 2] / Math.log(2) * (1 + CAUTION / Math.sqrt(excesses.length));
    double once = gaps[threshold] + scale * Math.log(Math.max(1, tail * perMonth / CHANCE_A_MONTH));
    return Math.max(once, LITTLE_LONGER * gaps[gaps.length - 2]);
  }

  private static double gap(HourCount count, Rhythm rates) {
    Instant end = count.hour().plus(30, ChronoUnit.MINUTES);
    return rates.expected(end.minus(count.longestGap()), end);
  }

  /** By days, since most sources have a rhythm within each. */
  private double dispersion(List<HourCount> seen, Rhythm rates) {
    int days = (int) Duration.between(since, until).toDays();
    double[] came = new double[days];
    for (HourCount count : seen) {
      int day = (int) Duration.between(since, count.hour()).toDays();
      if (day < days) {
        came[day] += count.articles();
      }
    }
    double[] squares = new double[days];
    for (int day = 0; day < days; day++) {
      Instant begin = since.plus(day, ChronoUnit.DAYS);
      double expected = rates.expected(begin, begin.plus(1, ChronoUnit.DAYS));
      squares[day] = expected <= 0 ? 0 : Math.pow(came[day] - expected, 2) / expected;
    }
    return Math.max(1, quantile(Arrays.stream(squares), 0.5) / MEDIAN_CHI_SQUARED);
  }

  private static double quantile(DoubleStream values, double share) {
    double[] sorted = values.sorted().toArray();
    return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }
}
