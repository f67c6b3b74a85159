package org.wirecopy.local.once;

import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

/** Notices that nothing has moved for too long. */
public final class StallWatch {
  private final long patienceNanos;
  private final LongSupplier nanoTime;
  private Object last;
  private long movedAt;

  public StallWatch(Duration patience, LongSupplier nanoTime) {
    this.patienceNanos = patience.toNanos();
    this.nanoTime = nanoTime;
    this.movedAt = nanoTime.getAsLong();
  }

  /**
   * Whether the state has been the same for the whole of the patience.
   *
   * @param state compared by {@code equals}; null where nobody answers
   */
  public boolean isStalled(Object state) {
    long now = nanoTime.getAsLong();
    if (!Objects.equals(state, last)) {
      last = state;
      movedAt = now;
    }
    return now - movedAt >= patienceNanos;
  }
}
