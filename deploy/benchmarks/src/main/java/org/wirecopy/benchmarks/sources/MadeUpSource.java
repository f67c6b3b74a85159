package org.wirecopy.benchmarks.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Publishes by a rhythm that is known, since it is made up. */
final class MadeUpSource {
  /** How articles follow each other. */
  enum Kind {
    /** Each for itself. */
    SINGLE,
    /** Some at once, within five minutes. */
    BATCHES,
    /** By the clock. */
    SCHEDULED
  }

  private static final int HOURS = 168;
  private static final int HOUR_MILLIS = 3_600_000;
  private static final double BATCH = 4;
  private static final double[] WEEKENDS = {0, 0.3, 1};
  private static final double[][] LANGUAGES = {{1}, {1}, {1}, {0.7, 0.3}, {0.5, 0.3, 0.2}};

  /** Articles in a week. */
  final double perWeek;

  /** The share of each language. */
  final double[] languages;

  private final Kind kind;
  private final double[] perHour = new double[HOURS];
  private final Random random;

  MadeUpSource(Random random) {
    this.random = random;
    kind = Kind.values()[random.nextInt(Kind.values().length)];
    double least = kind == Kind.BATCHES ? 2 * BATCH : 3;
    perWeek = least * Math.pow(4_500 / least, random.nextDouble());
    languages = LANGUAGES[random.nextInt(LANGUAGES.length)];
    double night = random.nextBoolean() ? 0.05 : 0.5;
    double weekend = WEEKENDS[random.nextInt(WEEKENDS.length)];
    int zone = random.nextInt(24);
    double sum = 0;
    for (int hour = 0; hour < HOURS; hour++) {
      int local = (hour + zone) % 24;
      int day = hour / 24; // The epoch began on a Thursday.
      perHour[hour] = (local >= 6 && local < 20 ? 1 : night) * (day == 2 || day == 3 ? weekend : 1);
      sum += perHour[hour];
    }
    for (int hour = 0; hour < HOURS; hour++) {
      perHour[hour] *= perWeek / sum;
    }
  }

  List<Instant> articles(Instant from, int days) {
    List<Instant> articles = new ArrayList<>();
    double due = random.nextDouble();
    for (int i = 0; i < 24 * days; i++) {
      Instant hour = from.plus(i, ChronoUnit.HOURS);
      double expected = perHour[hourOfWeek(hour)];
      switch (kind) {
        case SINGLE -> addSingle(articles, hour, poisson(expected));
        case BATCHES -> addBatches(articles, hour, poisson(expected / BATCH));
        case SCHEDULED -> {
          due += expected;
          addScheduled(articles, hour, (int) due);
          due -= (int) due;
        }
      }
    }
    articles.sort(null);
    return articles;
  }

  private void addSingle(List<Instant> articles, Instant hour, int count) {
    for (int i = 0; i < count; i++) {
      articles.add(hour.plusMillis(random.nextInt(HOUR_MILLIS)));
    }
  }

  private void addBatches(List<Instant> articles, Instant hour, int count) {
    for (int i = 0; i < count; i++) {
      Instant begin = hour.plusMillis(random.nextInt(HOUR_MILLIS));
      do {
        articles.add(begin.plusMillis(random.nextInt(HOUR_MILLIS / 12)));
      } while (random.nextDouble() < 1 - 1 / BATCH);
    }
  }

  private void addScheduled(List<Instant> articles, Instant hour, int count) {
    for (int i = 0; i < count; i++) {
      double share = (i + 0.3 + 0.4 * random.nextDouble()) / count;
      articles.add(hour.plusMillis((long) (HOUR_MILLIS * share)));
    }
  }

  /** How many articles were to come, by the true rhythm. */
  double expected(Instant from, Instant to) {
    double sum = 0;
    Instant at = from;
    while (at.isBefore(to)) {
      Instant next = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
      next = next.isAfter(to) ? to : next;
      sum += perHour[hourOfWeek(at)] * Duration.between(at, next).toMillis() / HOUR_MILLIS;
      at = next;
    }
    return sum;
  }

  /** The longest gap of a month without faults, in expected articles: the median of nine months. */
  double longestGap(Instant from, int days, double share) {
    double[] longest = new double[9];
    for (int month = 0; month < longest.length; month++) {
      Instant last = from;
      for (Instant article : articles(from, days)) {
        if (random.nextDouble() < share) {
          longest[month] = Math.max(longest[month], expected(last, article));
          last = article;
        }
      }
    }
    Arrays.sort(longest);
    return longest[longest.length / 2];
  }

  int language() {
    double at = random.nextDouble();
    int language = 0;
    while (language < languages.length - 1 && at >= languages[language]) {
      at -= languages[language++];
    }
    return language;
  }

  private int poisson(double mean) {
    if (mean > 30) {
      return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  private static int hourOfWeek(Instant time) {
    return (int) Math.floorMod(Math.floorDiv(time.getEpochSecond(), 3_600L), (long) HOURS);
  }
}
