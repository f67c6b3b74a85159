package org.wirecopy.ingest.folder;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the operating system tells about folders, as a hint where to look before the next scan. It
 * may say too little or nothing: on network folders, in containers, beyond its limits. The scan
 * finds all of that later.
 */
public final class FolderEvents implements Consumer<Path>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderEvents.class);

  /** What happens within this time of an event is looked at together with it. */
  private static final long DEBOUNCE_MILLIS = 50;

  private static final int MAX_ROUNDS = 100;

  /** Beyond so many places, the scan is the quicker way. */
  private static final int MAX_PLACES = 10_000;

  private final WatchService service;
  private final int maxFolders;
  private final Map<Path, WatchKey> folders = new ConcurrentHashMap<>();
  private volatile boolean limited;

  private FolderEvents(WatchService service, int maxFolders) {
    this.service = service;
    this.maxFolders = maxFolders;
  }

  /**
   * Listens to the folders that will be named to it.
   *
   * @param maxFolders how many at most; 0 for none
   */
  public static FolderEvents of(FileSystem files, int maxFolders) {
    try {
      return new FolderEvents(maxFolders == 0 ? null : files.newWatchService(), maxFolders);
    } catch (IOException | UnsupportedOperationException e) {
      LOG.info("No events of folders here ({}); scans alone find new files", e.toString());
      return new FolderEvents(null, 0);
    }
  }

  /** Listens to one more folder, if there is room. */
  @Override
  public void accept(Path folder) {
    if (service == null || folders.containsKey(folder)) {
      return;
    }
    if (folders.size() >= maxFolders) {
      limit("more than %d folders".formatted(maxFolders));
      return;
    }
    try {
      folders.put(
          folder,
          folder.register(
              service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY));
    } catch (IOException | ClosedWatchServiceException e) {
      limit(e.toString());
    }
  }

  private void limit(String why) {
    if (!limited) {
      limited = true;
      LOG.info("Events of some folders will not be heard ({}); scans find their files", why);
    }
  }

  /**
   * Waits for a hint.
   *
   * @param longest how long at most
   * @return files and folders that have changed; none if there are too many to tell
   */
  public Set<Path> await(Duration longest) throws InterruptedException {
    if (service == null) {
      TimeUnit.NANOSECONDS.sleep(longest.toNanos());
      return Set.of();
    }
    try {
      Set<Path> places = new HashSet<>();
      WatchKey key = service.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
      for (int rounds = 0; key != null; rounds++) {
        take(key, places);
        key = rounds < MAX_ROUNDS ? service.poll(DEBOUNCE_MILLIS, TimeUnit.MILLISECONDS) : null;
      }
      return places.size() > MAX_PLACES ? Set.of() : places;
    } catch (ClosedWatchServiceException e) {
      return Set.of();
    }
  }

  private void take(WatchKey key, Set<Path> places) {
    Path folder = (Path) key.watchable();
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() != StandardWatchEventKinds.OVERFLOW) {
        places.add(folder.resolve((Path) event.context()));
      }
    }
    if (!key.reset()) {
      folders.remove(folder, key);
    }
  }

  /** Number of folders that are listened to. */
  int size() {
    return folders.size();
  }

  @Override
  public void close() throws IOException {
    if (service != null) {
      service.close();
    }
  }
}
