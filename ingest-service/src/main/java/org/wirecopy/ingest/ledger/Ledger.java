package org.wirecopy.ingest.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;

/** The newest receipt of every file of one inbox. Thread-safe. */
public final class Ledger {
  private final Map<String, LedgerEntry> entries = new ConcurrentHashMap<>();
  private FileCounts totals = FileCounts.NONE;
  private long done;
  private long failed;

  /** How the files stand. */
  public record Summary(long done, long failed, FileCounts totals) {}

  /** What a new reading of a file starts from. */
  public record Start(FileCounts counts, FileCounts totals) {}

  /** Takes in a committed receipt; the newest of a path wins. */
  public synchronized void record(FileReceipt receipt) {
    LedgerEntry entry = new LedgerEntry(receipt);
    LedgerEntry before = entries.put(receipt.path(), entry);
    FileCounts old = before == null ? FileCounts.NONE : before.totals();
    totals =
        new FileCounts(
            totals.found() + entry.totals().found() - old.found(),
            totals.published() + entry.totals().published() - old.published(),
            totals.rejected() + entry.totals().rejected() - old.rejected(),
            totals.skipped() + entry.totals().skipped() - old.skipped(),
            totals.blocked() + entry.totals().blocked() - old.blocked());
    count(before, -1);
    count(entry, +1);
  }

  private void count(LedgerEntry entry, int change) {
    if (entry != null && entry.state() == FileReceipt.State.DONE) {
      done += change;
    } else if (entry != null && entry.state() == FileReceipt.State.FAILED) {
      failed += change;
    }
  }

  /** Whether the file has been read to its end, judged by size and time alone. */
  public boolean isFinished(String path, long size, long modifiedNanos) {
    LedgerEntry entry = entries.get(path);
    return entry != null
        && entry.state() != FileReceipt.State.READING
        && entry.hasStamp(size, modifiedNanos);
  }

  /** Whether the newest receipt of the file was written at or after some time. */
  public boolean isCommittedSince(String path, Instant time) {
    LedgerEntry entry = entries.get(path);
    return entry != null && entry.isCommittedSince(time);
  }

  /** Whether the file has been read to its end with this content, whatever its time says now. */
  public boolean isDone(String path, String sha256) {
    LedgerEntry entry = entries.get(path);
    return entry != null && entry.state() == FileReceipt.State.DONE && entry.hasContent(sha256);
  }

  /** Where a reading begins: behind the last committed chunk if that was of the same content. */
  public Start start(String path, String sha256) {
    LedgerEntry entry = entries.get(path);
    if (entry == null) {
      return new Start(FileCounts.NONE, FileCounts.NONE);
    }
    boolean resumes = entry.state() == FileReceipt.State.READING && entry.hasContent(sha256);
    return new Start(resumes ? entry.counts() : FileCounts.NONE, entry.totals());
  }

  /** What a finished file came to, for a receipt that only gives it a new time. */
  public Start finished(String path) {
    LedgerEntry entry = entries.get(path);
    return new Start(entry.counts(), entry.totals());
  }

  /** Whether this very receipt has been committed. */
  public boolean holds(FileReceipt receipt) {
    LedgerEntry entry = entries.get(receipt.path());
    return entry != null && entry.isOf(receipt);
  }

  public synchronized Summary summary() {
    return new Summary(done, failed, totals);
  }
}
