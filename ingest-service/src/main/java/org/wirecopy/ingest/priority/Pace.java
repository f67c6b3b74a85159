package org.wirecopy.ingest.priority;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * How much backfill may be published: no more waits downstream than is worked off in a set time, so
 * a live article waits no longer than that behind it. What a queue holds is its throughput times
 * the time spent in it (Little's law), so the bound is what was worked off a second in the last
 * five seconds, times the set time.
 *
 * <p>Where backfill has been held for long, a little goes out all the same. Thread-safe.
 */
public final class Pace {
  /** Records that may always wait; a slow enricher is found out by them, and by no more. */
  static final int LEAST = 100;

  private static final long REMEMBERED_NANOS = Duration.ofSeconds(5).toNanos();

  /** An answer that is older says nothing of now. */
  private static final long STALE_NANOS = Duration.ofSeconds(5).toNanos();

  /** How long an overdue backfill may go before live files, whatever it publishes. */
  private static final long SLICE_NANOS = Duration.ofSeconds(2).toNanos();

  private final double aheadSeconds;
  private final long patienceNanos;
  private final LongSupplier nanos;
  private final Deque<Sample> samples = new ArrayDeque<>();
  private boolean wanted;
  private boolean asked;
  private boolean known;
  private long waiting;
  private long handedOver;
  private long committed;
  private long seen;
  private long lastBackfill;
  private boolean overdue;
  private long overdueSince;
  private boolean held;
  private long heldSince;
  private long heldNanos;
  private long holds;

  private record Sample(long at, long read) {}

  /**
   * What Kafka says of those who read the topics.
   *
   * @param read how far {@code articles.ingested} has been read, summed over partitions
   * @param waiting records that wait at all stages
   */
  public record Progress(long read, long waiting) {}

  /**
   * Prepares the pace.
   *
   * @param ahead how long what is published may wait; zero where backfill is never held
   * @param patience how long backfill may be held before a little goes out
   * @param nanos a clock that never jumps, such as {@link System#nanoTime()}
   */
  public Pace(Duration ahead, Duration patience, LongSupplier nanos) {
    if (ahead.isNegative() || patience.isNegative()) {
      throw new IllegalArgumentException("times of the pace must not be negative");
    }
    this.aheadSeconds = ahead.toNanos() / 1e9;
    this.patienceNanos = patience.toNanos();
    this.nanos = nanos;
  }

  /** Backfill waits, or none does any more. */
  synchronized void wanted(boolean now) {
    if (now && !wanted) {
      asked = aheadSeconds == 0;
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
    while (!wanted || aheadSeconds == 0) {
      wait();
    }
  }

  /** Records that are committed so far: to be asked before Kafka is. */
  public synchronized long committed() {
    return committed;
  }

  /**
   * Takes in an answer.
   *
   * @param committedBefore {@link #committed()} from before the question
   */
  public synchronized void observed(Progress progress, long committedBefore) {
    long now = nanos.getAsLong();
    samples.removeIf(sample -> now - sample.at() > REMEMBERED_NANOS);
    samples.addLast(new Sample(now, progress.read()));
    waiting = progress.waiting();
    seen = committedBefore;
    known = true;
    asked = true;
  }

  /** Nobody reads the topics, or nobody says how far: nothing is held. */
  public synchronized void unknown() {
    known = false;
    asked = true;
    samples.clear();
  }

  /** Some records are on their way. */
  public synchronized void handedOver(int records, boolean backfill) {
    handedOver += records;
    if (backfill) {
      lastBackfill = nanos.getAsLong();
    }
  }

  /** As many of them are on the topics. */
  public synchronized void committed(int records) {
    committed += records;
  }

  /** How many records of a backfill may be handed over; 0 while it is held. */
  public synchronized int room() {
    int room = Math.max(allowed(), isOverdue() ? LEAST : 0);
    held(room == 0);
    return room;
  }

  private int allowed() {
    if (!asked) {
      return 0;
    }
    if (!known || aheadSeconds == 0) {
      return Integer.MAX_VALUE;
    }
    if (nanos.getAsLong() - samples.getLast().at() > STALE_NANOS) {
      return 0;
    }
    double bound = Math.max(LEAST, rate() * aheadSeconds);
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, bound - waiting - (handedOver - seen)));
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

  /** Records a second that were worked off of late; 0 where it was looked at once only. */
  private double rate() {
    Sample first = samples.getFirst();
    Sample last = samples.getLast();
    return last.at() == first.at()
        ? 0
        : (last.read() - first.read()) * 1e9 / (last.at() - first.at());
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
