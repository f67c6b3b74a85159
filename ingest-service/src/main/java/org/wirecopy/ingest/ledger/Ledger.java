package org.wirecopy.ingest.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Skip;

/** The newest receipt of every file of one inbox. Thread-safe. */
public final class Ledger {
  private final Map<String, LedgerEntry> entries = new ConcurrentHashMap<>();
  private FileCounts totals = FileCounts.NONE;
  private long reading;
  private long done;
  private long failed;

  /**
   * How a file came out that has been read to its end.
   *
   * @param sha256 null where the file could not be read
   * @param counts of its last reading
   */
  public record Outcome(
      FileReceipt.State state, String sha256, FileCounts counts, Instant committedAt) {
    /** Whether any of it was rejected. */
    public boolean isRejected() {
      return state == FileReceipt.State.FAILED || counts.rejected() > 0;
    }
  }

  /**
   * How the files stand.
   *
   * @param reading begun and not yet read to their end
   */
  public record Summary(long reading, long done, long failed, FileCounts totals) {}

  /**
   * What a reading of a file starts from.
   *
   * @param startedAt when the reading began that goes on; null where one begins anew
   * @param skips what that reading has named so far
   */
  public record Start(FileCounts counts, FileCounts totals, Instant startedAt, List<Skip> skips) {
    /** A reading that begins anew, of a file that has come to this before. */
    public static Start anew(FileCounts totals) {
      return new Start(FileCounts.NONE, totals, null, List.of());
    }
  }

  /** Takes in a committed receipt; the newest of a path wins. */
  public synchronized void record(FileReceipt receipt) {
    LedgerEntry entry = new LedgerEntry(receipt);
    LedgerEntry before = entries.put(receipt.path(), entry);
    FileCounts old = before == null ? FileCounts.NONE : before.totals();
    totals = totals.plus(entry.totals()).minus(old);
    count(before, -1);
    count(entry, +1);
  }

  private void count(LedgerEntry entry, int change) {
    if (entry == null) {
      return;
    }
    switch (entry.state()) {
      case READING -> reading += change;
      case DONE -> done += change;
      case FAILED -> failed += change;
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
      return Start.anew(FileCounts.NONE);
    }
    boolean resumes = entry.state() == FileReceipt.State.READING && entry.hasContent(sha256);
    return resumes ? entry.start() : Start.anew(entry.totals());
  }

  /** What a finished file came to, for a receipt that only gives it a new time. */
  public Start finished(String path) {
    return entries.get(path).start();
  }

  /** How a file came out; empty unless it has been read to its end and looked like this then. */
  public Optional<Outcome> outcome(String path, long size, long modifiedNanos) {
    return Optional.ofNullable(entries.get(path))
        .filter(entry -> entry.hasStamp(size, modifiedNanos))
        .flatMap(LedgerEntry::outcome);
  }

  /** How a file came out, whatever it looks like now; empty unless it has been read to its end. */
  public Optional<Outcome> outcome(String path) {
    return Optional.ofNullable(entries.get(path)).flatMap(LedgerEntry::outcome);
  }

  /** Whether the file has ever been read, or begun to be. */
  public boolean knows(String path) {
    return entries.containsKey(path);
  }

  /** All files that were ever read, or begun to be, by path. */
  public List<String> paths() {
    return entries.keySet().stream().sorted().toList();
  }

  /** The files of which something was rejected, by path. */
  public List<String> rejected() {
    return entries.entrySet().stream()
        .filter(file -> file.getValue().isRejected())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /**
   * The receipt with which the reading of a known file begins anew: its totals stay, so that sums
   * over all readings hold.
   */
  public FileReceipt rewound(String inbox, String path, Instant now) {
    return entries.get(path).rewound(inbox, path, now);
  }

  /** Whether this very receipt has been committed. */
  public boolean holds(FileReceipt receipt) {
    LedgerEntry entry = entries.get(receipt.path());
    return entry != null && entry.isOf(receipt);
  }

  public synchronized Summary summary() {
    return new Summary(reading, done, failed, totals);
  }
}
