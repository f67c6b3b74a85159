package org.wirecopy.ingest.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Skip;

/** What must be remembered of one file; a million of these are held at once. */
final class LedgerEntry {
  /** Most files hold one article: their counts need not be kept a million times. */
  private static final Map<FileCounts, FileCounts> OF_ONE = new ConcurrentHashMap<>();

  private final long size;
  private final long modifiedNanos;
  private final byte[] sha256;
  private final FileReceipt.State state;
  private final FileCounts counts;
  private final FileCounts totals;
  private final long startedAtNanos;
  private final long committedAtNanos;

  /** Of a file that is being read alone; whoever reads a finished one anew finds them again. */
  private final List<Skip> skips;

  LedgerEntry(FileReceipt receipt) {
    size = receipt.size();
    modifiedNanos = receipt.modifiedNanos();
    sha256 = receipt.sha256() == null ? null : HexFormat.of().parseHex(receipt.sha256());
    state = receipt.state();
    counts = shared(receipt.counts());
    totals = receipt.totals().equals(receipt.counts()) ? counts : shared(receipt.totals());
    startedAtNanos = nanos(receipt.startedAt());
    committedAtNanos = nanos(receipt.committedAt());
    skips = state == FileReceipt.State.READING ? receipt.skips() : List.of();
  }

  private static FileCounts shared(FileCounts counts) {
    return counts.found() == 1 ? OF_ONE.computeIfAbsent(counts, same -> same) : counts;
  }

  private static long nanos(Instant time) {
    return ChronoUnit.NANOS.between(Instant.EPOCH, time);
  }

  private static Instant time(long nanos) {
    return Instant.EPOCH.plus(nanos, ChronoUnit.NANOS);
  }

  /** What goes on from here. */
  Ledger.Start start() {
    return new Ledger.Start(counts, totals, time(startedAtNanos), skips);
  }

  boolean hasStamp(long otherSize, long otherModifiedNanos) {
    return size == otherSize && modifiedNanos == otherModifiedNanos;
  }

  boolean isCommittedSince(Instant time) {
    return committedAtNanos >= nanos(time);
  }

  boolean hasContent(String otherSha256) {
    return sha256 != null
        && otherSha256 != null
        && Arrays.equals(sha256, HexFormat.of().parseHex(otherSha256));
  }

  /** Whether this is what remains of the receipt. */
  boolean isOf(FileReceipt receipt) {
    return hasStamp(receipt.size(), receipt.modifiedNanos())
        && state == receipt.state()
        && counts.equals(receipt.counts())
        && committedAtNanos == nanos(receipt.committedAt())
        && Objects.equals(hex(), receipt.sha256());
  }

  Optional<Ledger.Outcome> outcome() {
    return state == FileReceipt.State.READING
        ? Optional.empty()
        : Optional.of(new Ledger.Outcome(state, hex(), counts, time(committedAtNanos)));
  }

  /** Whether something was rejected in a file that has been read to its end. */
  boolean isRejected() {
    return state == FileReceipt.State.FAILED
        || (state == FileReceipt.State.DONE && counts.rejected() > 0);
  }

  FileReceipt rewound(String inbox, String path, Instant now) {
    return new FileReceipt(
        inbox,
        path,
        size,
        modifiedNanos,
        hex(),
        FileReceipt.State.READING,
        0,
        FileCounts.NONE,
        totals,
        now,
        now,
        null);
  }

  private String hex() {
    return sha256 == null ? null : HexFormat.of().formatHex(sha256);
  }

  FileReceipt.State state() {
    return state;
  }

  FileCounts totals() {
    return totals;
  }
}
