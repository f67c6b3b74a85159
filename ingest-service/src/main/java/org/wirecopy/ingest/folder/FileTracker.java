package org.wirecopy.ingest.folder;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Decides when a file is ready: when its size and time have rested for the settle delay, as seen by
 * this process. The age that a file claims decides nothing, since copied and moved files keep old
 * dates and the clocks of servers differ.
 *
 * <p>Remembers only the files that still have to be read. Thread-safe.
 */
public final class FileTracker {
  private final Predicate<FileStamp> finished;
  private final Duration settle;
  private final Map<String, Resting> settling = new HashMap<>();
  private final Set<String> handedOut = new HashSet<>();

  /**
   * How a file has rested.
   *
   * @param stamp as it was last listed; null if it has not been listed since it was handed back
   */
  private record Resting(FileStamp stamp, Instant since) {}

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
   * Takes in one whole listing of the folder.
   *
   * @param now when the listing began
   * @return the files that have become ready, by path; each is handed out once
   */
  public List<FileStamp> observe(Listing listing, Instant now) throws IOException {
    List<FileStamp> unfinished = new ArrayList<>();
    listing.forEach(
        stamp -> {
          if (!finished.test(stamp)) {
            unfinished.add(stamp);
          }
        });
    return observeUnfinished(unfinished, true, now);
  }

  /**
   * Takes in some files that are known to have changed; what is not among them is not forgotten.
   *
   * @param now when they were looked at
   * @return those that have become ready, by path
   */
  public List<FileStamp> observeSome(List<FileStamp> stamps, Instant now) {
    return observeUnfinished(stamps, false, now);
  }

  private synchronized List<FileStamp> observeUnfinished(
      List<FileStamp> stamps, boolean whole, Instant now) {
    List<FileStamp> ready = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (FileStamp stamp : stamps) {
      // It may have been finished while the rest was listed.
      if (handedOut.contains(stamp.path()) || finished.test(stamp)) {
        continue;
      }
      Resting before = settling.get(stamp.path());
      if (before == null || !stamp.equals(before.stamp())) {
        before = new Resting(stamp, now);
        settling.put(stamp.path(), before);
      }
      if (!now.isBefore(before.since().plus(settle))) {
        ready.add(stamp);
      }
      seen.add(stamp.path());
    }
    if (whole) {
      forgetVanished(seen);
    }
    for (FileStamp stamp : ready) {
      settling.remove(stamp.path());
      handedOut.add(stamp.path());
    }
    ready.sort(Comparator.comparing(FileStamp::path));
    return ready;
  }

  /** The file's receipt is committed, or the file is gone: there is nothing left to do. */
  public synchronized void finished(String path) {
    handedOut.remove(path);
  }

  /**
   * The file changed while it was read, or could not be read now: it has to rest again. Until then
   * it is waited for like any other, unless the next listing shows that it has vanished.
   */
  public synchronized void unsettled(String path) {
    handedOut.remove(path);
    settling.put(path, new Resting(null, Instant.MAX));
  }

  /** Whether the file is known and has not rested long enough. */
  public synchronized boolean isSettling(String path) {
    return settling.containsKey(path);
  }

  /** Number of files that are known and not yet finished. */
  public synchronized int waiting() {
    return settling.size() + handedOut.size();
  }

  private void forgetVanished(Set<String> seen) {
    for (Iterator<String> paths = settling.keySet().iterator(); paths.hasNext(); ) {
      if (!seen.contains(paths.next())) {
        paths.remove();
      }
    }
  }
}
