package org.wirecopy.store.page.ledger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How fast entries come to their end, by what those who looked at the page saw in the last half
 * minute: while something is under way, the page looks again by itself.
 */
@Singleton
class Pace {
  private static final Duration WINDOW = Duration.ofSeconds(35);

  /** A rate of a few seconds foretells nothing. */
  private static final Duration SHORTEST = Duration.ofSeconds(4);

  private static final double MILLIS = 1_000;

  private final InstantSource clock;
  private final Deque<Sample> samples = new ArrayDeque<>();

  private record Sample(Instant at, long settled) {}

  @Inject
  Pace(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Adds what is seen now.
   *
   * @param settled entries that have come to their end so far, however
   * @return entries a second; empty where nobody looked shortly before, or nothing moves
   */
  synchronized Optional<Double> perSecond(long settled) {
    Instant now = clock.instant();
    samples.addLast(new Sample(now, settled));
    while (Duration.between(samples.getFirst().at(), now).compareTo(WINDOW) > 0) {
      samples.removeFirst();
    }
    Duration time = Duration.between(samples.getFirst().at(), now);
    long moved = settled - samples.getFirst().settled();
    return time.compareTo(SHORTEST) < 0 || moved <= 0
        ? Optional.empty()
        : Optional.of(moved * MILLIS / time.toMillis());
  }
}
