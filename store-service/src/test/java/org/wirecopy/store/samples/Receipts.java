package org.wirecopy.store.samples;

import java.time.Instant;
import java.util.List;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.Skip;
import org.wirecopy.ingest.contract.SkipReason;

/** Receipts and rejections. */
public final class Receipts {
  private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

  private Receipts() {}

  public static FileReceipt of(String path, FileReceipt.State state, FileCounts counts) {
    return of("news", path, state, counts);
  }

  public static FileReceipt of(
      String inbox, String path, FileReceipt.State state, FileCounts counts) {
    return new FileReceipt(
        inbox, path, 10, 1, "00", state, counts.found(), counts, counts, NOW, NOW, null);
  }

  /** Of a file whose only entry was skipped. */
  public static FileReceipt skipping(String path, String entry, SkipReason reason, String detail) {
    FileCounts counts = FileCounts.NONE.plusSkipped(reason);
    return new FileReceipt(
        "news",
        path,
        10,
        1,
        "00",
        FileReceipt.State.DONE,
        1,
        counts,
        counts,
        NOW,
        NOW,
        null,
        List.of(new Skip(entry, reason, detail)));
  }

  public static Rejection rejection(String path, Rejection.Stage stage, String reason) {
    return new Rejection(
        "news",
        path,
        null,
        stage,
        reason,
        "a test rejected it",
        null,
        null,
        Rejection.Content.ofBytes(new byte[] {1, 2, 3}, "00"),
        NOW);
  }
}
