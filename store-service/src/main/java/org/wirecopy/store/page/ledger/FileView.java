package org.wirecopy.store.page.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.postgres.StoredRecord;

/** A file as it is shown. */
public record FileView(long arrival, FileReceipt receipt) {
  private static final double NANOS = 1e9;

  static FileView of(StoredRecord stored) {
    return new FileView(
        stored.arrival(),
        ContractJson.read(stored.json().getBytes(StandardCharsets.UTF_8), FileReceipt.class));
  }

  /** In a word: reading, done or failed. */
  public String state() {
    return receipt.state().name().toLowerCase(Locale.ROOT);
  }

  public boolean isFailed() {
    return receipt.state() == FileReceipt.State.FAILED;
  }

  public boolean isReading() {
    return receipt.state() == FileReceipt.State.READING;
  }

  /** Whether something of it was rejected, so that another reading may bring more. */
  public boolean isToBeRead() {
    return isFailed() || receipt.totals().rejected() > 0;
  }

  /** How many entries were skipped for which reason, the most frequent first. */
  public List<Map.Entry<String, Long>> skippedBy() {
    return receipt.totals().skippedBy().entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  /** The page of this file. */
  public Address address() {
    return address(receipt.inbox(), receipt.path());
  }

  /** The page of a file. */
  static Address address(String inbox, String path) {
    return Address.of(FilePage.PATH).with("inbox", inbox).with("path", path);
  }

  /** The skips that the newest reading names. */
  public Address skips() {
    return new SkipFilter(receipt.inbox(), receipt.path(), null).address();
  }

  /** Entries in a second of this reading so far, for people. */
  public String rate() {
    Duration time = Duration.between(receipt.startedAt(), receipt.committedAt());
    double seconds = time.toNanos() / NANOS;
    return seconds <= 0
        ? ""
        : String.format(Locale.ROOT, "%.1f a second", receipt.counts().found() / seconds);
  }
}
