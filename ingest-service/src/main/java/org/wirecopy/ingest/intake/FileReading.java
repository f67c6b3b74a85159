package org.wirecopy.ingest.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.Skip;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.Resumption;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.takedown.Blocklist;

/**
 * One reading of one file: counts its results, passes over those that are committed already, and
 * writes its receipts.
 */
final class FileReading implements Resumption {
  private final Entry file;
  private final FileStamp stamp;
  private final Ledger.Start start;
  private final Instant startedAt;
  private final InstantSource clock;
  private final ResultRecords records;
  private final Blocklist blocklist;
  private final Consumer<Publication> out;
  private final long committed;
  private final SkipList skips;

  private long met;
  private FileCounts added = FileCounts.NONE;
  private Instant begun;

  FileReading(
      Entry file,
      FileStamp stamp,
      Ledger.Start start,
      InstantSource clock,
      ResultRecords records,
      Blocklist blocklist,
      Consumer<Publication> out) {
    this.file = file;
    this.stamp = stamp;
    this.start = start;
    this.clock = clock;
    this.begun = clock.instant();
    this.startedAt = start.startedAt() == null ? begun : start.startedAt();
    this.skips = new SkipList(start.skips());
    this.records = records;
    this.blocklist = blocklist;
    this.out = out;
    this.committed = start.counts().found();
  }

  @Override
  public boolean passOver() {
    if (met >= committed) {
      return false;
    }
    met++;
    return true;
  }

  @Override
  public void accept(ReadResult result) {
    if (passOver()) {
      return;
    }
    met++;
    Instant now = clock.instant();
    if (result instanceof ReadResult.Article article && blocklist.blocks(article.item().uri())) {
      added = added.plusBlocked();
    } else if (result instanceof ReadResult.Article article) {
      Publication publication = records.article(file, article, now);
      boolean rejected = publication.topic().equals(IngestTopics.ARTICLES_REJECTED);
      added = rejected ? added.plusRejected() : added.plusPublished();
      out.accept(publication.readSince(begun));
    } else if (result instanceof ReadResult.Rejected rejected) {
      added = added.plusRejected();
      publish(ResultRecords.rejected(file, rejected, now));
    } else if (result instanceof ReadResult.Canceled canceled) {
      added = added.plusBlocked();
      takeDown(canceled.uri(), now);
    } else if (result instanceof ReadResult.Skipped skipped) {
      added = added.plusSkipped(skipped.reason());
      skips.add(new Skip(skipped.entry(), skipped.reason(), skipped.detail()));
    }
    begun = now;
  }

  boolean hasSkipped() {
    return start.counts().skipped() > 0;
  }

  /** Names what was skipped, of a file that is not read anew: its receipt is to tell it again. */
  void recall(ReadResult result) {
    if (result instanceof ReadResult.Skipped skipped) {
      skips.add(new Skip(skipped.entry(), skipped.reason(), skipped.detail()));
    }
  }

  /**
   * The null follows when the takedown request comes back from the topic, as for everybody else's
   * takedown requests.
   */
  private void takeDown(String uri, Instant now) {
    if (!blocklist.blocks(uri)) {
      Takedown request =
          new Takedown(uri, Takedown.Action.TAKE_DOWN, "canceled by its source", now);
      out.accept(
          new Publication(IngestTopics.ARTICLES_TAKEDOWNS, uri, ContractJson.write(request), now));
      blocklist.apply(request);
    }
  }

  /** How many results this reading has added to those that were committed before. */
  long added() {
    return added.found();
  }

  /** One more rejection: the file cannot be read on. */
  void reject(Rejection rejection) {
    met++;
    added = added.plusRejected();
    publish(rejection);
  }

  private void publish(Rejection rejection) {
    out.accept(ResultRecords.publication(rejection).readSince(begun));
  }

  FileReceipt receipt(FileReceipt.State state, String reason) {
    FileCounts counts = start.counts().plus(added);
    return new FileReceipt(
        file.inbox(),
        file.path(),
        stamp.size(),
        stamp.modifiedNanos(),
        file.sha256(),
        state,
        counts.found(),
        counts,
        start.totals().plus(added),
        startedAt,
        clock.instant(),
        reason,
        skips.toList());
  }
}
