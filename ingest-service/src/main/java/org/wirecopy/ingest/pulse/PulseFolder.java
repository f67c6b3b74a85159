package org.wirecopy.ingest.pulse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirecopy.ingest.contract.Sha256;
import org.wirecopy.ingest.folder.FilePaths;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.folder.FileTracker;
import org.wirecopy.ingest.folder.FolderScan;
import org.wirecopy.ingest.folder.FolderWatch;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.EntryReader;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;

/**
 * A folder of its own in which now and then a file appears that says when it was written. It is
 * listed, must rest and is read as the files of the inbox are, on the same threads; then it is
 * deleted. There is one file at most, so one that is not read is waited for.
 */
public final class PulseFolder {
  private static final Logger LOG = LoggerFactory.getLogger(PulseFolder.class);
  private static final String FILE = "pulse.txt";

  private final Path folder;
  private final String inbox;
  private final Duration every;
  private final EntryReader formats;
  private final InstantSource clock;
  private final FileTracker tracker;
  private final FolderWatch watch;
  private final Queue<FileStamp> ready = new ConcurrentLinkedQueue<>();
  private Instant next = Instant.MIN;
  private boolean failing;

  /**
   * Nothing is written before the first beat.
   *
   * @param folder that nobody else writes to; it is made where it is missing
   * @param every how often a file appears
   * @param settle how long it must rest, as any other
   */
  public PulseFolder(
      Path folder,
      String inbox,
      Duration every,
      Duration settle,
      EntryReader formats,
      InstantSource clock) {
    this.folder = folder;
    this.inbox = inbox;
    this.every = every;
    this.formats = formats;
    this.clock = clock;
    tracker = new FileTracker(stamp -> false, settle);
    watch =
        new FolderWatch(
            new FolderScan(folder, name -> false),
            stamp -> true,
            tracker,
            ready::addAll,
            clock,
            every);
  }

  /** Writes a file where one is due, and looks whether it has rested. For the listing thread. */
  public void beat() {
    Instant now = clock.instant();
    boolean lying = tracker.waiting() > 0;
    if (!lying && now.isBefore(next)) {
      return;
    }
    try {
      if (!lying) {
        next = now.plus(every);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(FILE), now.toString());
      }
      watch.look();
      failing = false;
    } catch (IOException e) {
      if (!failing) {
        LOG.warn("No pulse can be written to {}: {}", folder, e.toString());
      }
      failing = true;
    }
  }

  /**
   * Reads the file and deletes it. For the reading thread.
   *
   * @return when it was written; empty where none is ready
   */
  public Optional<Instant> read() {
    FileStamp stamp = ready.poll();
    if (stamp == null) {
      return Optional.empty();
    }
    try {
      return read(stamp, FilePaths.resolve(folder, stamp.path()));
    } catch (IOException | UnreadableEntryException | DateTimeException e) {
      LOG.warn("The pulse {} cannot be read: {}", stamp.path(), e.toString());
      return Optional.empty();
    } finally {
      tracker.finished(stamp.path());
    }
  }

  private Optional<Instant> read(FileStamp stamp, Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    List<ReadResult> results = new ArrayList<>();
    formats.read(
        new Entry(
            inbox,
            stamp.path(),
            null,
            stamp.size(),
            Sha256.hex(content),
            Entry.Bytes.ofFile(file, content)),
        results::add);
    Files.deleteIfExists(file);
    return results.stream()
        .filter(ReadResult.Article.class::isInstance)
        .map(result -> ((ReadResult.Article) result).item().mainText())
        .map(Instant::parse)
        .findFirst();
  }

  /** Leaves nothing behind. */
  public void remove() throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
    Files.deleteIfExists(folder);
  }
}
