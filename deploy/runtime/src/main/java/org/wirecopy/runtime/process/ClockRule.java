package org.wirecopy.runtime.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells by how much the clock of the day was set back between two looks, measured against one that
 * only goes on. For one thread.
 */
final class ClockRule {
  private final Duration tolerated;
  private Instant day;
  private long nanos;

  /**
   * Begins to measure.
   *
   * @param tolerated so much is not told
   * @param day the time of day now
   * @param nanos the time now of the clock that only goes on, in nanoseconds since any moment
   */
  ClockRule(Duration tolerated, Instant day, long nanos) {
    this.tolerated = tolerated;
    this.day = day;
    this.nanos = nanos;
  }

  /**
   * Looks at both clocks.
   *
   * @return by how much the day's was set back since the last look; empty where that is tolerated
   */
  Optional<Duration> look(Instant dayNow, long nanosNow) {
    Instant expected = day.plusNanos(nanosNow - nanos);
    day = dayNow;
    nanos = nanosNow;
    Duration setBack = Duration.between(dayNow, expected);
    return setBack.compareTo(tolerated) > 0 ? Optional.of(setBack) : Optional.empty();
  }
}
