package org.wirecopy.store.subscription;

import java.time.Duration;
import java.util.Optional;

/**
 * When a webhook that fails is tried again, and when no more.
 *
 * @param disableAfter for how long it may fail
 */
public record RetryRule(Duration disableAfter) {
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(1);

  /** Doubled so often the first pause exceeds the longest. */
  private static final int MAX_DOUBLINGS = 10;

  /**
   * The pause until the next try: as long as the webhook has asked for, but no shorter than the
   * first pause and no longer than the longest.
   *
   * @param failures in a row, from 1
   * @param asked by the webhook; empty where it did not
   */
  public Duration pause(int failures, Optional<Duration> asked) {
    return asked.map(RetryRule::bounded).orElseGet(() -> pause(failures));
  }

  private static Duration bounded(Duration asked) {
    if (asked.compareTo(FIRST) < 0) {
      return FIRST;
    }
    return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
  }

  private static Duration pause(int failures) {
    Duration pause = FIRST.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
