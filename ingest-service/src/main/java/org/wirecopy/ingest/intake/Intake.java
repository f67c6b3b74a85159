package org.wirecopy.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.folder.FileTracker;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.Resumption;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.input.TemporaryFileException;
import org.wirecopy.ingest.format.registry.Formats;
import org.wirecopy.ingest.intake.ReadFile.ChangedFileException;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.priority.Turn;
import org.wirecopy.ingest.priority.WaitingFiles;
import org.wirecopy.ingest.takedown.Blocklist;

/**
 * Reads ready files one after the other and publishes what they hold; only backfill is interrupted,
 * for live files and while it is held. Parsing happens before a transaction begins, so no reader of
 * the topics waits for a slow file; one chunk is published while the next one is gathered. For one
 * thread.
 */
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  /** What lines about a file are marked with in the log. */
  private static final String FILE = "file";

  /** How soon backfill that was held is seen to be free. */
  private static final Duration HOLD = Duration.ofMillis(50);

  private final IntakeSettings settings;
  private final Formats formats;
  private final Ledger ledger;
  private final Blocklist blocklist;
  private final FileTracker tracker;
  private final WaitingFiles waiting;
  private final IntakeListener listener;
  private final InstantSource clock;
  private final ResultRecords records;
  private final Gathering gathering;
  private final ReadAttempts attempts;
  private boolean givingWay;

  /**
   * Puts the intake of one folder together.
   *
   * @param publishing runs what publishes a chunk, on a thread of its own
   * @param waiting says what backfill gives way to
   */
  public Intake(
      IntakeSettings settings,
      Formats formats,
      Ledger ledger,
      Blocklist blocklist,
      FileTracker tracker,
      ChunkPublisher publisher,
      Executor publishing,
      WaitingFiles waiting,
      IntakeListener listener,
      InstantSource clock) {
    this.settings = settings;
    this.formats = formats;
    this.ledger = ledger;
    this.blocklist = blocklist;
    this.tracker = tracker;
    this.waiting = waiting;
    this.listener = listener;
    this.clock = clock;
    this.records = new ResultRecords(settings.maxTextBytes(), settings.maxRecordBytes());
    this.attempts = new ReadAttempts(settings.readAttempts());
    this.gathering = new Gathering(settings, publisher, publishing, waiting, this::committed);
  }

  /** Reads one file. Small files share a chunk: {@link #flush()} publishes what is left of it. */
  public void read(Turn turn) {
    FileStamp stamp = turn.file();
    if (gathering.holds(stamp.path())) {
      // What it starts from is known only then.
      flush();
    }
    Reading reading = new Reading(turn);
    MDC.put(FILE, stamp.path());
    try {
      reading.run();
      attempts.succeeded(stamp.path());
    } catch (PostponedException e) {
      waiting.postpone(turn);
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
      if (attempts.mayTryAgain(stamp.path(), e)) {
        tracker.unsettled(stamp.path());
      } else {
        reading.giveUp(e);
      }
    } finally {
      MDC.remove(FILE);
      waiting.read(reading.turn);
    }
    if (gathering.isFull() || (!gathering.isEmpty() && gathering.isDue(reading.turn))) {
      gathering.handOver();
    }
  }

  /** Publishes what has been gathered, and returns when it is committed. */
  public void flush() {
    gathering.flush();
  }

  /** Lets others write to the topics, now that nothing is gathered or under way. */
  public void giveTurn() {
    flush();
    listener.betweenChunks();
  }

  /** Reads live files, and waits, until backfill may go on. Nothing of it may be gathered. */
  private void giveWay() {
    while (waiting.isLiveNext() || waiting.room() == 0) {
      flush();
      Optional<Turn> live = waiting.nextLive();
      if (live.isPresent()) {
        readBetween(live.get());
      } else {
        rest();
      }
      if (listener.wantsTurn()) {
        giveTurn();
      }
    }
  }

  private void readBetween(Turn live) {
    String interrupted = MDC.get(FILE);
    givingWay = true;
    read(live);
    givingWay = false;
    MDC.put(FILE, interrupted);
    flush();
  }

  private void rest() {
    try {
      waiting.await(HOLD);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IntakeStoppedException("interrupted", e);
    }
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

  /** One attempt at one file; takes the results, and is interrupted between two of them. */
  private final class Reading implements Resumption {
    private final FileStamp stamp;
    private final ReadFile content;
    private final ArticleOrder order;
    private Turn turn;
    private FileReading results;
    private ChunkBuilder.Mark mark = gathering.mark();

    Reading(Turn turn) {
      this.turn = turn;
      this.stamp = turn.file();
      this.content = new ReadFile(settings, stamp);
      this.order = new ArticleOrder(turn, waiting);
    }

    void run() throws IOException {
      Entry file = content.entry(this::giveWayWhileHashing);
      if (ledger.isDone(stamp.path(), file.sha256())) {
        FileReading known = receiptOf(file, ledger.finished(stamp.path()));
        if (known.hasSkipped()) {
          formats.read(file, known::recall);
          content.requireUnchanged();
        }
        add(known.receipt(FileReceipt.State.DONE, null));
        return;
      }
      results = receiptOf(file, ledger.start(stamp.path(), file.sha256()));
      try {
        formats.read(file, this);
        content.requireUnchanged();
        add(results.receipt(FileReceipt.State.DONE, null));
      } catch (UnreadableEntryException e) {
        content.requireUnchanged();
        results.reject(ResultRecords.unreadable(file, e, ReadFile.head(file), clock.instant()));
        add(results.receipt(FileReceipt.State.FAILED, e.getMessage()));
      }
    }

    void giveUp(IOException failure) {
      Entry unread =
          new Entry(
              settings.inbox(),
              stamp.path(),
              null,
              stamp.size(),
              null,
              InputStream::nullInputStream);
      results = receiptOf(unread, ledger.start(stamp.path(), null));
      UnreadableEntryException reason = ReadAttempts.reason(failure);
      results.reject(ResultRecords.unreadable(unread, reason, new byte[0], clock.instant()));
      add(results.receipt(FileReceipt.State.FAILED, reason.getMessage()));
    }

    private FileReading receiptOf(Entry file, Ledger.Start start) {
      return new FileReading(file, stamp, start, clock, records, blocklist, gathering::add);
    }

    private void add(FileReceipt receipt) {
      gathering.add(receipt, turn);
      order.keep();
    }

    private void giveWayWhileHashing() {
      if (!turn.isLive()) {
        giveWayHere();
      }
    }

    private void giveWayHere() {
      giveWay();
      mark = gathering.mark();
    }

    @Override
    public boolean passOver() {
      if (!turn.isLive() && waiting.isLiveNext() && gathering.isAt(mark)) {
        giveWayHere();
      }
      return results.passOver();
    }

    @Override
    public void accept(ReadResult result) {
      results.accept(order.inOrder(result));
      boolean givesWay = !turn.isLive() && gathering.isDue(turn);
      boolean outgrown = turn.isLive() && waiting.outgrowsLive(results.added());
      if (gathering.isFull() || outgrown || (givesWay && !gathering.isEmpty())) {
        content.requireUnchanged();
        add(results.receipt(FileReceipt.State.READING, null));
        gathering.handOver();
        if (listener.wantsTurn()) {
          giveTurn();
        }
        mark = gathering.mark();
      }
      if (outgrown) {
        readOnAsBackfill();
      }
      if (givesWay) {
        giveWayHere();
      }
    }

    private void readOnAsBackfill() {
      if (givingWay || waiting.hasBackfill()) {
        throw new PostponedException();
      }
      turn = waiting.readsOnAsBackfill(turn);
      order.becomes(turn);
    }

    void forget() {
      gathering.rollBackTo(mark);
    }
  }
}
