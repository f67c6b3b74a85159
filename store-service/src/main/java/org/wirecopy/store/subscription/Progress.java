package org.wirecopy.store.subscription;

import java.time.Instant;

/**
 * How far a webhook has been told.
 *
 * @param position arrivals up to this one have been told of
 * @param delivered events that were taken
 * @param deliveredAt when the last was; null where none was
 * @param failures in a row
 * @param failingSince the first of them; null where there is none
 * @param lastError of the last of them; null where there is none
 * @param nextTryAt when it is tried again
 * @param disabledAt since when nothing is tried any more; null while it is
 */
public record Progress(
    long position,
    long delivered,
    Instant deliveredAt,
    int failures,
    Instant failingSince,
    String lastError,
    Instant nextTryAt,
    Instant disabledAt) {

  /** In a word. */
  public enum State {
    /** What is new is told. */
    ACTIVE,
    /** The last try failed; it is repeated. */
    FAILING,
    /** It failed for too long: nothing is tried until somebody changes the subscription. */
    DISABLED
  }

  public State state() {
    if (disabledAt != null) {
      return State.DISABLED;
    }
    return failures > 0 ? State.FAILING : State.ACTIVE;
  }
}
