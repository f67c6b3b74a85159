package org.wirecopy.enrich.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often a damaged state is restored, over all starts of the halves of one process. */
final class Restorations {
  private static final int MOST = 3;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Clock clock;
  private final Deque<Instant> asked = new ArrayDeque<>();
  private boolean due;

  Restorations(Clock clock) {
    this.clock = clock;
  }

  /**
   * Asks for one.
   *
   * @return false where restoring has not helped
   */
  synchronized boolean ask() {
    Instant now = clock.instant();
    asked.removeIf(before -> before.isBefore(now.minus(WINDOW)));
    if (asked.size() == MOST) {
      return false;
    }
    asked.add(now);
    due = true;
    return true;
  }

  /** Whether one has been asked for since the last call. */
  synchronized boolean take() {
    boolean taken = due;
    due = false;
    return taken;
  }
}
