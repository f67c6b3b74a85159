package org.wirecopy.store.consume;

import java.time.Duration;

/** Pauses that double up to a limit, and begin anew after a success. */
final class Backoff {
  private final Duration first;
  private final Duration longest;
  private Duration next;

  Backoff(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    next = first;
  }

  /** The pause to make now. */
  Duration next() {
    Duration pause = next.compareTo(longest) < 0 ? next : longest;
    next = pause.multipliedBy(2);
    return pause;
  }

  void succeeded() {
    next = first;
  }
}
