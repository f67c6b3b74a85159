package org.wirecopy.store.source;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What came in one hour; hours in which nothing came have none.
 *
 * @param hour its beginning
 * @param articles versions of articles that were ingested in it, at least one
 * @param longestGap the longest time without an article that ended in it; zero where none is known
 */
public record HourCount(Instant hour, int articles, Duration longestGap) {
  public HourCount {
    if (!hour.equals(hour.truncatedTo(ChronoUnit.HOURS))) {
      throw new IllegalArgumentException("no beginning of an hour: " + hour);
    }
    if (articles < 1 || longestGap.isNegative()) {
      throw new IllegalArgumentException(articles + " articles after " + longestGap);
    }
  }
}
