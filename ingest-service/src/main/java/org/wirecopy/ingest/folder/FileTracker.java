package org.wirecopy.ingest.folder;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Decides when a file is ready: when its size and time have rested for the settle delay, as seen by
 * this process. The age that a file claims decides nothing, since copied and moved files keep old
 * dates and the clocks of servers differ.
 *
 * <p>Remembers only the files that still have to be read: of a million, about 160 bytes each.
 * Thread-safe.
 */
public final class FileTracker {
  private final Predicate<FileStamp> finished;
  private final Duration settle;
  private final Map<String, Unread> unread = new HashMap<>();
  private int listings;
  private int handedOut;

  /** A file that has to be read. */
  private static final class Unread {
    private long size;
    private long modifiedNanos;
    private Instant restsSince;
    private long knownSinceMillis;
    private int listing;
    private boolean layThereAtStart;
    private boolean handedOut;

    /** Whether it looks as before; else it rests anew. */
    private void rest(FileStamp stamp, Instant now) {
      if (knownSinceMillis == 0) {
        knownSinceMillis = now.toEpochMilli();
      }
      if (restsSince == null || size != stamp.size() || modifiedNanos != stamp.modifiedNanos()) {
        size = stamp.size();
        modifiedNanos = stamp.modifiedNanos();
        restsSince = now;
      }
    }
  }

  /**
   * Tracks the files of one folder.
   *
   * @param finished says of a stamp whether that content has been read already
   * @param settle how long a file must have rested
   */
  public FileTracker(Predicate<FileStamp> finished, Duration settle) {
    this.finished = finished;
    this.settle = settle;
  }

  /** Something that lists files. */
  @FunctionalInterface
  public interface Listing {
    void forEach(Consumer<FileStamp> files) throws IOException;
  }

  /**
   * Takes in one whole listing of the folder, file by file.
   *
   * @param now when the listing began
   * @return the files that have become ready, by path; each is handed out once
   * @throws IOException if the listing broke off: then none is handed out, and none forgotten
   */
  public List<FileStamp> observe(Listing listing, Instant now) throws IOException {
    int number = begin();
    List<FileStamp> ready = new ArrayList<>();
    listing.forEach(keepRested(ready, number, now));
    end(number);
    return handOut(ready);
  }

  /**
   * Takes in some files that are known to have changed; what is not among them is not forgotten.
   *
   * @param now when they were looked at
   * @return those that have become ready, by path
   */
  public List<FileStamp> observeSome(List<FileStamp> stamps, Instant now) {
    List<FileStamp> ready = new ArrayList<>();
    stamps.forEach(keepRested(ready, lastListing(), now));
    return handOut(ready);
  }

  private Consumer<FileStamp> keepRested(List<FileStamp> ready, int listing, Instant now) {
    return stamp -> {
      if (!finished.test(stamp) && hasRested(stamp, listing, now)) {
        ready.add(stamp);
      }
    };
  }

  private synchronized int lastListing() {
    return listings;
  }

  private synchronized int begin() {
    return ++listings;
  }

  private synchronized boolean hasRested(FileStamp stamp, int listing, Instant now) {
    Unread file = unread.get(stamp.path());
    if (file == null) {
      // It may have been finished since that was asked.
      if (finished.test(stamp)) {
        return false;
      }
      file = new Unread();
      file.layThereAtStart = listing <= 1;
      unread.put(stamp.path(), file);
    }
    file.listing = listing;
    if (file.handedOut) {
      return false;
    }
    file.rest(stamp, now);
    return !now.isBefore(file.restsSince.plus(settle));
  }

  /** What has not been listed has vanished. */
  private synchronized void end(int listing) {
    unread.values().removeIf(file -> file.listing < listing && !file.handedOut);
  }

  private synchronized List<FileStamp> handOut(List<FileStamp> ready) {
    for (FileStamp stamp : ready) {
      unread.get(stamp.path()).handedOut = true;
    }
    handedOut += ready.size();
    ready.sort(Comparator.comparing(FileStamp::path));
    return ready;
  }

  /** The file's receipt is committed, or the file is gone: there is nothing left to do. */
  public synchronized void finished(String path) {
    Unread file = unread.remove(path);
    if (file != null && file.handedOut) {
      handedOut--;
    }
  }

  /**
   * The file changed while it was read, or has to be read again for another reason: it must rest
   * anew. Until then it is waited for like any other, unless the next listing shows that it has
   * vanished.
   */
  public synchronized void unsettled(String path) {
    Unread file = unread.computeIfAbsent(path, any -> new Unread());
    if (file.handedOut) {
      handedOut--;
      file.handedOut = false;
    }
    file.restsSince = null;
    file.listing = listings;
  }

  /** Whether the file is known since the first listing. */
  public synchronized boolean layThereAtStart(String path) {
    Unread file = unread.get(path);
    return file != null && file.layThereAtStart;
  }

  /** Whether the file is known and has not rested long enough. */
  public synchronized boolean isSettling(String path) {
    Unread file = unread.get(path);
    return file != null && !file.handedOut;
  }

  /** How long files must rest; empty if none is known that has not rested long enough. */
  public synchronized Optional<Duration> settling() {
    return unread.size() > handedOut ? Optional.of(settle) : Optional.empty();
  }

  /** Since when the file is known that has waited longest; empty where none waits. */
  public synchronized Optional<Instant> waitingSince() {
    return unread.values().stream()
        .filter(file -> file.knownSinceMillis != 0)
        .map(file -> file.knownSinceMillis)
        .min(Comparator.naturalOrder())
        .map(Instant::ofEpochMilli);
  }

  /** Number of files that are known and not yet finished. */
  public synchronized int waiting() {
    return unread.size();
  }
}
