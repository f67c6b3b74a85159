package org.wirecopy.ingest.disposal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirecopy.ingest.folder.FileStamp;

/**
 * The files that are due, taken care of one after the other on a thread of their own, so that a
 * slow or full disk holds up no reading. What finds no room here is offered again by the next scan,
 * as is what failed, after a wait that doubles.
 */
public final class DisposalQueue implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(DisposalQueue.class);
  private static final int ROOM = 10_000;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration MAX_WAIT = Duration.ofMinutes(1);

  private final FileDisposal disposal;
  private final InstantSource clock;
  private final BlockingQueue<FileStamp> due = new LinkedBlockingQueue<>(ROOM);
  private final Set<String> pending = ConcurrentHashMap.newKeySet();
  private final Map<String, Postponed> postponed = new ConcurrentHashMap<>();
  private final AtomicLong moved = new AtomicLong();
  private final AtomicLong deleted = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private Instant logAgain = Instant.MIN;

  private record Postponed(Duration rest, Instant until) {}

  /** How often what was done. */
  public record DisposalCounts(long moved, long deleted, long failures) {}

  public DisposalQueue(FileDisposal disposal, InstantSource clock) {
    this.disposal = disposal;
    this.clock = clock;
  }

  /** Takes a file if it is due and there is room; never waits. */
  public void offer(FileStamp stamp) {
    if (!disposal.isDue(stamp) || isPostponed(stamp.path()) || !pending.add(stamp.path())) {
      return;
    }
    if (!due.offer(stamp)) {
      pending.remove(stamp.path());
    }
  }

  private boolean isPostponed(String path) {
    Postponed failed = postponed.get(path);
    return failed != null && clock.instant().isBefore(failed.until());
  }

  /** Takes care of files until it is interrupted. */
  @Override
  public void run() {
    try {
      while (true) {
        take(due.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(FileStamp stamp) {
    try {
      switch (disposal.act(stamp)) {
        case MOVED -> moved.incrementAndGet();
        case DELETED -> deleted.incrementAndGet();
        case NOTHING -> LOG.debug("{} is gone or has changed and is left alone", stamp.path());
      }
      postponed.remove(stamp.path());
    } catch (IOException | RuntimeException e) {
      postpone(stamp.path(), e);
    } finally {
      pending.remove(stamp.path());
    }
  }

  private void postpone(String path, Exception failure) {
    failures.incrementAndGet();
    Instant now = clock.instant();
    forgetLongPast(now);
    Postponed before = postponed.get(path);
    Duration wait = before == null ? FIRST_WAIT : before.rest().multipliedBy(2);
    wait = wait.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : wait;
    if (postponed.size() < ROOM || before != null) {
      postponed.put(path, new Postponed(wait, now.plus(wait)));
    }
    if (!now.isBefore(logAgain)) {
      logAgain = now.plus(MAX_WAIT);
      LOG.warn(
          "{} has been read but cannot be moved or deleted and stays for now, {} files in all: make room or make the folders writable for this service; it is tried again ({})",
          path,
          postponed.size(),
          failure.toString());
    }
  }

  /** Files that somebody took away are never offered again. */
  private void forgetLongPast(Instant now) {
    Instant past = now.minus(MAX_WAIT.multipliedBy(10));
    postponed.values().removeIf(failed -> failed.until().isBefore(past));
  }

  /** Number of files that wait for their first try, or the one after a wait. */
  public int pending() {
    return pending.size();
  }

  /** Number of files that could not be taken care of so far. */
  public int stuck() {
    return postponed.size();
  }

  public DisposalCounts disposals() {
    return new DisposalCounts(moved.get(), deleted.get(), failures.get());
  }
}
