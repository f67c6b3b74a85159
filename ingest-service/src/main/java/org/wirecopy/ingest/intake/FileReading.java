package org.wirecopy.ingest.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Finding;
import org.wirecopy.ingest.format.Resumption;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.takedown.Blocklist;

/**
 * One reading of one file: counts its findings, passes over those that are committed already, and
 * writes its receipts.
 */
final class FileReading implements Resumption {
  private final Entry file;
  private final FileStamp stamp;
  private final Ledger.Start start;
  private final Instant startedAt;
  private final InstantSource clock;
  private final FindingRecords records;
  private final Blocklist blocklist;
  private final Consumer<Publication> out;
  private final long committed;

  private long met;
  private FileCounts added = FileCounts.NONE;
  private Instant begun;

  FileReading(
      Entry file,
      FileStamp stamp,
      Ledger.Start start,
      InstantSource clock,
      FindingRecords records,
      Blocklist blocklist,
      Consumer<Publication> out) {
    this.file = file;
    this.stamp = stamp;
    this.start = start;
    this.clock = clock;
    this.startedAt = clock.instant();
    this.begun = startedAt;
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
  public void accept(Finding finding) {
    if (passOver()) {
      return;
    }
    met++;
    Instant now = clock.instant();
    if (finding instanceof Finding.Article article && blocklist.blocks(article.item().uri())) {
      added = added.plusBlocked();
    } else if (finding instanceof Finding.Article article) {
      Publication publication = records.article(file, article, now);
      boolean refused = publication.topic().equals(IngestTopics.ARTICLES_REJECTED);
      added = refused ? added.plusRejected() : added.plusPublished();
      out.accept(publication.readSince(begun));
    } else if (finding instanceof Finding.Refused refused) {
      added = added.plusRejected();
      out.accept(records.refused(file, refused, now).readSince(begun));
    } else if (finding instanceof Finding.Canceled canceled) {
      added = added.plusBlocked();
      takeDown(canceled.uri(), now);
    } else {
      added = added.plusSkipped();
    }
    begun = now;
  }

  /** The null follows when the wish comes back from the topic, as for everybody else's wishes. */
  private void takeDown(String uri, Instant now) {
    if (!blocklist.blocks(uri)) {
      Takedown wish = new Takedown(uri, Takedown.Action.TAKE_DOWN, "canceled by its source", now);
      out.accept(
          new Publication(IngestTopics.ARTICLES_TAKEDOWNS, uri, ContractJson.write(wish), now));
      blocklist.apply(wish);
    }
  }

  /** One more refusal: the file cannot be read on. */
  void refuse(Publication rejection) {
    met++;
    added = added.plusRejected();
    out.accept(rejection.readSince(begun));
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
        reason);
  }
}
