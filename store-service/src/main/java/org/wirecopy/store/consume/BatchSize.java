package org.wirecopy.store.consume;

import java.time.Duration;

/**
 * How many records are written in one transaction: after one that outlasted its time half as many,
 * down to one, and more again as soon as they take little of it. So no batch is tried unchanged for
 * ever, however slow Postgres is.
 */
final class BatchSize {
  /** Twice as many records are then expected to take half of the time. */
  private static final int MARGIN = 4;

  private final int max;
  private final Duration timeout;
  private int records;

  /**
   * Begins with the most.
   *
   * @param timeout of a transaction
   */
  BatchSize(int max, Duration timeout) {
    this.max = max;
    this.timeout = timeout;
    records = max;
  }

  /** The most records to write now. */
  int records() {
    return records;
  }

  /** So many records have been written. */
  void written(Duration took) {
    if (took.multipliedBy(MARGIN).compareTo(timeout) < 0) {
      records = Math.min(max, records * 2);
    }
  }

  /** So many records were too many. */
  void outlasted(int tried) {
    records = Math.max(1, Math.min(records, tried) / 2);
  }
}
