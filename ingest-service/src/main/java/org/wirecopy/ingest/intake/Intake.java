package org.wirecopy.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Sha256;
import org.wirecopy.ingest.folder.FilePaths;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.folder.FileTracker;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.input.TemporaryFileException;
import org.wirecopy.ingest.format.registry.Formats;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.takedown.Blocklist;

/**
 * Reads ready files one after the other and publishes what they hold. Parsing happens before a
 * transaction begins, so no reader of the topics waits for a slow file; one chunk is published
 * while the next one is gathered. For one thread.
 */
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  /** What lines about a file are marked with in the log. */
  private static final String FILE = "file";

  /** A file up to this size, in bytes, is opened once and held in memory. */
  private static final int SMALL_FILE = 256 * 1024;

  private final IntakeSettings settings;
  private final Formats formats;
  private final Ledger ledger;
  private final Blocklist blocklist;
  private final FileTracker tracker;
  private final IntakeListener listener;
  private final InstantSource clock;
  private final ResultRecords records;
  private final ChunkBuilder chunk;
  private final PublishingAhead publishing;
  private final Map<String, Integer> attempts = new HashMap<>();

  /**
   * Puts the intake of one folder together.
   *
   * @param publishing runs what publishes a chunk, on a thread of its own
   */
  public Intake(
      IntakeSettings settings,
      Formats formats,
      Ledger ledger,
      Blocklist blocklist,
      FileTracker tracker,
      ChunkPublisher publisher,
      Executor publishing,
      IntakeListener listener,
      InstantSource clock) {
    this.settings = settings;
    this.formats = formats;
    this.ledger = ledger;
    this.blocklist = blocklist;
    this.tracker = tracker;
    this.listener = listener;
    this.clock = clock;
    this.records = new ResultRecords(settings.maxTextBytes(), settings.maxRecordBytes());
    this.chunk = new ChunkBuilder(settings.chunkRecords(), settings.chunkBytes());
    this.publishing = new PublishingAhead(publisher, publishing, this::committed);
  }

  /** The file was not the same at the end of a reading as at its beginning. */
  private static final class ChangedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Reads one file. Small files share a chunk: {@link #flush()} publishes what is left of it. */
  public void read(FileStamp stamp) {
    if (publishing.holds(stamp.path()) || chunk.holds(stamp.path())) {
      // What it starts from is known only then.
      flush();
    }
    Reading reading = new Reading(stamp);
    MDC.put(FILE, stamp.path());
    try {
      reading.run();
      attempts.remove(stamp.path());
    } catch (ChangedFileException e) {
      LOG.info("{} changed while it was read; it will be read again", stamp.path());
      reading.forget();
      tracker.unsettled(stamp.path());
    } catch (NoSuchFileException e) {
      LOG.info("{} is gone before it was read", stamp.path());
      reading.forget();
      tracker.finished(stamp.path());
    } catch (TemporaryFileException e) {
      LOG.warn("{} has to wait: {}", stamp.path(), e.getMessage());
      reading.forget();
      tracker.unsettled(stamp.path());
    } catch (IOException e) {
      reading.forget();
      retryOrGiveUp(stamp, e);
    } finally {
      MDC.remove(FILE);
    }
    if (chunk.isFull()) {
      publishing.handOver(chunk.take());
    }
  }

  /** Publishes what has been gathered, and returns when it is committed. */
  public void flush() {
    if (!chunk.isEmpty()) {
      publishing.handOver(chunk.take());
    }
    publishing.await();
  }

  /** Lets others write to the topics, now that nothing is gathered or under way. */
  public void giveTurn() {
    flush();
    listener.betweenChunks();
  }

  private void committed(Chunk full) {
    for (FileReceipt receipt : full.receipts()) {
      ledger.record(receipt);
      if (receipt.isFinal()) {
        listener.readToItsEnd(
            new FileStamp(receipt.path(), receipt.size(), receipt.modifiedNanos()));
        tracker.finished(receipt.path());
      }
    }
  }

  /** A disk may fail for a moment; a file that fails again and again is rejected. */
  private void retryOrGiveUp(FileStamp stamp, IOException failure) {
    boolean hopeless = failure instanceof AccessDeniedException;
    if (!hopeless && attempts.merge(stamp.path(), 1, Integer::sum) < settings.readAttempts()) {
      LOG.warn(
          "{} cannot be read now and will be tried again: {}", stamp.path(), failure.toString());
      tracker.unsettled(stamp.path());
      return;
    }
    attempts.remove(stamp.path());
    Entry unread =
        new Entry(
            settings.inbox(), stamp.path(), null, stamp.size(), null, InputStream::nullInputStream);
    FileReading reading =
        new FileReading(
            unread, stamp, ledger.start(stamp.path(), null), clock, records, blocklist, chunk::add);
    String message =
        "cannot be read (%s): make it readable for this service and have it retried"
            .formatted(failure);
    reading.reject(
        ResultRecords.unreadable(
            unread,
            new UnreadableEntryException("unreadable-file", message, null),
            new byte[0],
            clock.instant()));
    chunk.add(reading.receipt(FileReceipt.State.FAILED, message));
  }

  /** One attempt at one file. */
  private final class Reading {
    private final FileStamp stamp;
    private final Path path;
    private ChunkBuilder.Mark mark = chunk.mark();

    Reading(FileStamp stamp) {
      this.stamp = stamp;
      this.path = FilePaths.resolve(settings.folder(), stamp.path());
    }

    void run() throws IOException {
      Entry file = entry();
      if (ledger.isDone(stamp.path(), file.sha256())) {
        FileReading known = receiptOf(file, ledger.finished(stamp.path()));
        if (known.hasSkipped()) {
          formats.read(file, known::recall);
          requireUnchanged();
        }
        chunk.add(known.receipt(FileReceipt.State.DONE, null));
        return;
      }
      FileReading reading = receiptOf(file, ledger.start(stamp.path(), file.sha256()));
      try {
        formats.read(file, result -> take(reading, result));
        requireUnchanged();
        chunk.add(reading.receipt(FileReceipt.State.DONE, null));
      } catch (UnreadableEntryException e) {
        requireUnchanged();
        reading.reject(ResultRecords.unreadable(file, e, head(file), clock.instant()));
        chunk.add(reading.receipt(FileReceipt.State.FAILED, e.getMessage()));
      }
    }

    private Entry entry() throws IOException {
      String sha256;
      Entry.Bytes bytes;
      // A pipe in the file's place would never end, and a link would lead anywhere.
      if (!FileStamp.of(settings.folder(), path).equals(stamp)) {
        throw new ChangedFileException();
      }
      try (InputStream in = Files.newInputStream(path)) {
        if (stamp.size() <= SMALL_FILE) {
          byte[] content = in.readNBytes(SMALL_FILE);
          sha256 = Sha256.hex(content);
          bytes = Entry.Bytes.ofFile(path, content);
        } else {
          sha256 = Sha256.hex(in);
          bytes = Entry.Bytes.ofFile(path);
        }
      }
      requireUnchanged();
      return new Entry(settings.inbox(), stamp.path(), null, stamp.size(), sha256, bytes);
    }

    private FileReading receiptOf(Entry file, Ledger.Start start) {
      return new FileReading(file, stamp, start, clock, records, blocklist, chunk::add);
    }

    private void take(FileReading reading, ReadResult result) {
      reading.accept(result);
      if (chunk.isFull()) {
        requireUnchanged();
        chunk.add(reading.receipt(FileReceipt.State.READING, null));
        publishing.handOver(chunk.take());
        if (listener.wantsTurn()) {
          giveTurn();
        }
        mark = chunk.mark();
      }
    }

    private void requireUnchanged() {
      try {
        if (FileStamp.of(settings.folder(), path).equals(stamp)) {
          return;
        }
      } catch (IOException e) {
        LOG.debug("{} cannot be looked at", path, e);
      }
      throw new ChangedFileException();
    }

    private byte[] head(Entry file) throws IOException {
      try (InputStream in = file.bytes().open()) {
        return in.readNBytes(Formats.HEAD_BYTES);
      }
    }

    void forget() {
      chunk.rollBackTo(mark);
    }
  }
}
