package org.wirecopy.topics;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much may be published that can wait: no more waits downstream than is worked off in a set
 * time, so a live article waits no longer than that behind it. What a queue holds is its throughput
 * times the time spent in it (Little's law), so the bound is what was worked off a second in the
 * last five seconds, times the set time.
 *
 * <p>Not thread-safe.
 */
public final class Headroom {
  /** An answer that is older says nothing of now. */
  private static final Duration REMEMBERED = Duration.ofSeconds(5);

  private final double aheadSeconds;
  private final int least;
  private final LongSupplier nanos;
  private final Throughput workedOff = new Throughput(REMEMBERED);
  private boolean asked;
  private boolean known;
  private long waiting;
  private long handedOver;
  private long committed;
  private long seen;

  /**
   * What Kafka says of those who read the topics.
   *
   * @param read how far they have read, summed over partitions
   * @param waiting records that wait at all stages
   */
  public record Progress(long read, long waiting) {}

  /**
   * Prepares; nothing may go out before Kafka was asked.
   *
   * @param ahead how long what is published may wait; zero where nothing is ever held
   * @param least records that may always wait: slow readers are found out by them, and by no more
   * @param nanos a clock that never jumps, such as {@link System#nanoTime()}
   */
  public Headroom(Duration ahead, int least, LongSupplier nanos) {
    if (ahead.isNegative()) {
      throw new IllegalArgumentException("time ahead must not be negative");
    }
    this.aheadSeconds = ahead.toNanos() / 1e9;
    this.least = least;
    this.nanos = nanos;
    askAgain();
  }

  /** Whether nothing is ever held, whatever Kafka says. */
  public boolean isUnbounded() {
    return aheadSeconds == 0;
  }

  /** Nothing goes out until Kafka was asked anew. */
  public void askAgain() {
    asked = isUnbounded();
  }

  /** Records that are committed so far: to be asked before Kafka is. */
  public long committed() {
    return committed;
  }

  /**
   * Takes in an answer.
   *
   * @param committedBefore {@link #committed()} from before the question
   */
  public void observed(Progress progress, long committedBefore) {
    long now = nanos.getAsLong();
    if (workedOff.isStale(now)) {
      workedOff.clear();
    }
    workedOff.counted(now, progress.read());
    waiting = progress.waiting();
    seen = committedBefore;
    known = true;
    asked = true;
  }

  /** Nobody reads the topics, or nobody says how far: nothing is held. */
  public void unknown() {
    known = false;
    asked = true;
    workedOff.clear();
  }

  /** Some records are on their way. */
  public void handedOver(int records) {
    handedOver += records;
  }

  /** As many of them are on the topics. */
  public void committed(int records) {
    committed += records;
  }

  /** How many records may be handed over; 0 while they are held. */
  public int room() {
    if (!asked) {
      return 0;
    }
    if (!known || isUnbounded()) {
      return Integer.MAX_VALUE;
    }
    if (workedOff.isStale(nanos.getAsLong())) {
      return 0;
    }
    double bound = Math.max(least, workedOff.perSecond() * aheadSeconds);
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, bound - waiting - (handedOver - seen)));
  }
}
