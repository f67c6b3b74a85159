package org.wirecopy.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
  private final Predicate<FileStamp> wanted;
  private final FileTracker tracker;
  private final Consumer<List<FileStamp>> ready;
  private final InstantSource clock;
  private final Duration interval;
  private boolean lookedAgain;
  private volatile Instant lastListing;
  private volatile boolean listable = true;
  private PassedOver reported = PassedOver.NOTHING;

  /**
   * Prepares the watch; nothing is listed before {@link #look()}.
   *
   * @param wanted says of a file whether it has to be read at all
   * @param interval shortest time between two scans
   */
  public FolderWatch(
      FolderScan scan,
      Predicate<FileStamp> wanted,
      FileTracker tracker,
      Consumer<List<FileStamp>> ready,
      InstantSource clock,
      Duration interval) {
    this.scan = scan;
    this.wanted = wanted;
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
      handOn(tracker.observe(files -> scan.forEach(filtered(files)), began));
      if (!listable) {
        LOG.info("The folder can be listed again");
      }
      listable = true;
      lastListing = clock.instant();
      report(scan.passedOver());
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

  /**
   * Looks at some places only, between two looks at the whole.
   *
   * @param places files or folders below folders that have been listed
   * @return those that have to be looked at again, since a file there has not rested long enough
   */
  public Set<Path> lookAt(Collection<Path> places) {
    var now = clock.instant();
    Set<Path> unsettled = new HashSet<>();
    for (Path place : places) {
      try {
        List<FileStamp> stamps = new ArrayList<>();
        scan.forEachAt(place, filtered(stamps::add));
        handOn(tracker.observeSome(stamps, now));
        if (stamps.stream().anyMatch(stamp -> tracker.isSettling(stamp.path()))) {
          unsettled.add(place);
        }
      } catch (IOException e) {
        LOG.debug("{} is left to the next scan", place, e);
      }
    }
    return unsettled;
  }

  private Consumer<FileStamp> filtered(Consumer<FileStamp> files) {
    return stamp -> {
      if (wanted.test(stamp)) {
        files.accept(stamp);
      }
    };
  }

  private void handOn(List<FileStamp> found) {
    if (!found.isEmpty()) {
      ready.accept(found);
    }
  }

  private void report(PassedOver now) {
    if (now.unreadableFolders() > reported.unreadableFolders()) {
      LOG.warn(
          "{} folders below the inbox cannot be listed: make them readable for this service",
          now.unreadableFolders());
    }
    if (now.links() > reported.links()) {
      LOG.info("{} symbolic links are not followed", now.links());
    }
    reported = now;
  }

  /** Whether the whole folder has been listed at least once. */
  public boolean isFirstScanDone() {
    return lastListing != null;
  }

  /** When the whole folder was last listed; empty before the first time. */
  public Optional<Instant> lastListing() {
    return Optional.ofNullable(lastListing);
  }

  /** Whether the last look at the folder succeeded. */
  public boolean isListable() {
    return listable;
  }

  /** What the last look at the whole folder passed over. */
  public PassedOver passedOver() {
    return scan.passedOver();
  }
}
