package org.wirecopy.ingest.folder;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists the folder again and again and hands on the files that have become ready. */
public final class FolderWatch {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

  /**
   * A scan may take at most this part of the time, so that a huge folder does not wear out disks.
   * Only the scan that shows whether what the one before found has settled need not wait for that.
   */
  private static final int REST_PER_SCAN = 10;

  private final FolderScan scan;
  private final FileTracker tracker;
  private final Consumer<List<FileStamp>> ready;
  private final InstantSource clock;
  private final Duration interval;
  private boolean lookedAgain;
  private volatile boolean firstScanDone;
  private volatile boolean listable = true;

  /**
   * Prepares the watch; nothing is listed before {@link #look()}.
   *
   * @param interval shortest time between two scans
   */
  public FolderWatch(
      FolderScan scan,
      FileTracker tracker,
      Consumer<List<FileStamp>> ready,
      InstantSource clock,
      Duration interval) {
    this.scan = scan;
    this.tracker = tracker;
    this.ready = ready;
    this.clock = clock;
    this.interval = interval;
  }

  /**
   * Lists the folder once. A folder that has disappeared is waited for: what it held is neither
   * forgotten nor taken for deleted.
   *
   * @return how long to rest before the next look
   */
  public Duration look() {
    var began = clock.instant();
    try {
      List<FileStamp> found = tracker.observe(scan::forEach, began);
      listable = true;
      if (!found.isEmpty()) {
        ready.accept(found);
      }
      firstScanDone = true;
    } catch (IOException e) {
      if (listable) {
        LOG.warn("The folder cannot be listed and will be tried again: {}", e.toString());
      }
      listable = false;
    }
    Duration took = Duration.between(began, clock.instant());
    return longer(interval, rest(took));
  }

  private Duration rest(Duration took) {
    Duration usual = took.multipliedBy(REST_PER_SCAN);
    if (lookedAgain) {
      lookedAgain = false;
      return usual;
    }
    Optional<Duration> untilSettled = tracker.settling().map(settle -> settle.minus(took));
    lookedAgain = untilSettled.isPresent();
    return untilSettled.map(wait -> shorter(wait, usual)).orElse(usual);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Whether the whole folder has been listed at least once. */
  public boolean isFirstScanDone() {
    return firstScanDone;
  }

  /** Whether the last look at the folder succeeded. */
  public boolean isListable() {
    return listable;
  }
}
