package org.wirecopy.ingest.kafka;

import java.util.random.RandomGenerator;

/** Waits that double from a quarter of a second to half a minute, with jitter. */
final class Backoff {
  private static final long FIRST_MILLIS = 250;
  private static final long MAX_MILLIS = 30_000;

  private final RandomGenerator random;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * How long to wait after a failure.
   *
   * @param attempt from 1
   */
  long millis(int attempt) {
    long wait = Math.min(MAX_MILLIS, FIRST_MILLIS << Math.min(attempt - 1, 10));
    return wait / 2 + random.nextLong(wait / 2 + 1);
  }
}
