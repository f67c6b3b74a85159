package org.wirecopy.ingest.priority;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.wirecopy.topics.Headroom;

/**
 * How much backfill may be published: as much as there is {@link Headroom} for. Where backfill has
 * been held for long, a little goes out all the same. Thread-safe.
 */
public final class Pace {
  /** Records that may always wait; a slow enricher is found out by them, and by no more. */
  static final int LEAST = 100;

  /** How long an overdue backfill may go before live files, whatever it publishes. */
  private static final long SLICE_NANOS = Duration.ofSeconds(2).toNanos();

  private final Headroom headroom;
  private final long patienceNanos;
  private final LongSupplier nanos;
  private boolean wanted;
  private long lastBackfill;
  private boolean overdue;
  private long overdueSince;
  private boolean held;
  private long heldSince;
  private long heldNanos;
  private long holds;

  /**
   * Prepares the pace.
   *
   * @param ahead how long what is published may wait; zero where backfill is never held
   * @param patience how long backfill may be held before a little goes out
   * @param nanos a clock that never jumps, such as {@link System#nanoTime()}
   */
  public Pace(Duration ahead, Duration patience, LongSupplier nanos) {
    if (patience.isNegative()) {
      throw new IllegalArgumentException("patience must not be negative");
    }
    this.headroom = new Headroom(ahead, LEAST, nanos);
    this.patienceNanos = patience.toNanos();
    this.nanos = nanos;
  }

  /** Backfill waits, or none does any more. */
  synchronized void wanted(boolean now) {
    if (now && !wanted) {
      headroom.askAgain();
      lastBackfill = nanos.getAsLong();
    }
    if (!now) {
      held(false);
    }
    wanted = now;
    notifyAll();
  }

  /** Returns once backfill waits, and Kafka is to be asked how far its readers are. */
  public synchronized void awaitQuestion() throws InterruptedException {
    while (!wanted || headroom.isUnbounded()) {
      wait();
    }
  }

  /** Records that are committed so far: to be asked before Kafka is. */
  public synchronized long committed() {
    return headroom.committed();
  }

  /**
   * Takes in an answer.
   *
   * @param committedBefore {@link #committed()} from before the question
   */
  public synchronized void observed(Headroom.Progress progress, long committedBefore) {
    headroom.observed(progress, committedBefore);
  }

  /** Nobody reads the topics, or nobody says how far: nothing is held. */
  public synchronized void unknown() {
    headroom.unknown();
  }

  /** Some records are on their way. */
  public synchronized void handedOver(int records, boolean backfill) {
    headroom.handedOver(records);
    if (backfill) {
      lastBackfill = nanos.getAsLong();
    }
  }

  /** As many of them are on the topics. */
  public synchronized void committed(int records) {
    headroom.committed(records);
  }

  /** How many records of a backfill may be handed over; 0 while it is held. */
  public synchronized int room() {
    int room = Math.max(headroom.room(), isOverdue() ? LEAST : 0);
    held(room == 0);
    return room;
  }

  /** Whether backfill has been held for so long that a little of it goes before live files. */
  synchronized boolean isOverdue() {
    long now = nanos.getAsLong();
    if (!wanted || now - lastBackfill < patienceNanos) {
      overdue = false;
    } else if (!overdue) {
      overdue = true;
      overdueSince = now;
    } else if (now - overdueSince > SLICE_NANOS) {
      overdue = false;
      lastBackfill = now;
    }
    return overdue;
  }

  private void held(boolean now) {
    if (now == held) {
      return;
    }
    if (now) {
      holds++;
      heldSince = nanos.getAsLong();
    } else {
      heldNanos += nanos.getAsLong() - heldSince;
    }
    held = now;
  }

  /** Whether backfill is held now. */
  public synchronized boolean isHeld() {
    return held;
  }

  /** How often it was held since the start. */
  public synchronized long holds() {
    return holds;
  }

  /** How long it was held since the start. */
  public synchronized Duration heldFor() {
    return Duration.ofNanos(heldNanos + (held ? nanos.getAsLong() - heldSince : 0));
  }
}
