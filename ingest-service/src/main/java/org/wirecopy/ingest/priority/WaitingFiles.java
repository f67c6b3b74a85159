package org.wirecopy.ingest.priority;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.wirecopy.ingest.folder.FileStamp;

/**
 * The files that are ready, and which of them is read next: live ones first, each class in the
 * order in which they have become ready. Any thread may add; one takes.
 */
public final class WaitingFiles {
  private final PriorityRule rule;
  private final Pace pace;
  private final Overtakers overtakers = new Overtakers();
  private final Queue<Turn> live = new ArrayDeque<>();
  private final Queue<Turn> backfill = new PriorityQueue<>(Comparator.comparingLong(Turn::number));
  private Turn reading;
  private long numbers;

  /** No file waits yet. */
  public WaitingFiles(PriorityRule rule, Pace pace) {
    this.rule = rule;
    this.pace = pace;
  }

  /** The files of an inbox that has no backfill. */
  public static WaitingFiles onlyLive() {
    PrioritySettings settings =
        new PrioritySettings(PrioritySettings.Choice.LIVE, 1, 1, Duration.ZERO);
    PriorityRule rule = new PriorityRule(settings, InstantSource.system(), path -> false);
    return new WaitingFiles(rule, new Pace(Duration.ZERO, Duration.ZERO, System::nanoTime));
  }

  /** The articles of live files that have gone before others. */
  public Overtakers overtakers() {
    return overtakers;
  }

  /** Adds files that have become ready, in order. */
  public synchronized void add(List<FileStamp> ready) {
    Map<String, Priority> priorities = rule.of(ready);
    for (FileStamp file : ready) {
      // Nothing more can be remembered, so nothing more overtakes.
      Priority priority = overtakers.isFull() ? Priority.BACKFILL : priorities.get(file.path());
      Turn turn = new Turn(file, priority, numbers++);
      (turn.isLive() ? live : backfill).add(turn);
    }
    pace.wanted(hasBackfill());
    notifyAll();
  }

  /** The next file; empty where none may be read now. */
  public synchronized Optional<Turn> next() {
    Optional<Turn> next = nextLive();
    if (next.isEmpty() && !backfill.isEmpty() && pace.room() > 0) {
      reading = backfill.remove();
      next = Optional.of(reading);
    }
    return next;
  }

  /** The next live file; empty where there is none, or it is the turn of backfill. */
  public synchronized Optional<Turn> nextLive() {
    return isLiveNext() ? Optional.of(live.remove()) : Optional.empty();
  }

  /** Whether a live file goes before any backfill now. */
  public synchronized boolean isLiveNext() {
    return !live.isEmpty() && !pace.isOverdue();
  }

  /** Whether some file may be read now. */
  public synchronized boolean hasNext() {
    return isLiveNext() || (!backfill.isEmpty() && pace.room() > 0);
  }

  /** How many records of a backfill may be handed over now; 0 while it is held. */
  public int room() {
    return pace.room();
  }

  /** Some records are on their way. */
  public void handedOver(int records, boolean withBackfill) {
    pace.handedOver(records, withBackfill);
  }

  /**
   * Waits for files to be added, no longer than some time; returns at once if a live one is next.
   */
  public synchronized void await(Duration longest) throws InterruptedException {
    if (!isLiveNext()) {
      TimeUnit.NANOSECONDS.timedWait(this, longest.toNanos());
    }
  }

  /** Whether a live file that has come to so many articles is backfill from there on. */
  public boolean outgrowsLive(long articles) {
    return rule.outgrowsLive(articles);
  }

  /** Whether backfill is being read, or waits to be. */
  public synchronized boolean hasBackfill() {
    return reading != null || !backfill.isEmpty();
  }

  /** The rest of a live file is read as backfill from now on. */
  public synchronized Turn readsOnAsBackfill(Turn turn) {
    reading = turn.asBackfill();
    pace.wanted(true);
    return reading;
  }

  /** The rest of a live file is read as backfill when its turn comes. */
  public synchronized void postpone(Turn turn) {
    backfill.add(turn.asBackfill());
    pace.wanted(true);
  }

  /** The file is read, or given up for now. */
  public synchronized void read(Turn turn) {
    if (turn.equals(reading)) {
      reading = null;
      pace.wanted(hasBackfill());
      if (!hasBackfill()) {
        overtakers.clear();
      }
    }
  }

  /** Whether backfill is still to be read that became ready before a file. */
  public synchronized boolean hasBackfillBefore(long number) {
    return (reading != null && reading.number() < number)
        || (!backfill.isEmpty() && backfill.peek().number() < number);
  }

  /** How many files wait. */
  public synchronized int waiting(Priority priority) {
    return (priority == Priority.LIVE ? live : backfill).size();
  }
}
