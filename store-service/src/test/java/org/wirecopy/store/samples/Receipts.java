package org.wirecopy.store.samples;

import java.time.Instant;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Rejection;

/** Receipts and rejections. */
public final class Receipts {
  private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

  private Receipts() {}

  public static FileReceipt of(String path, FileReceipt.State state, FileCounts counts) {
    return new FileReceipt(
        "news", path, 10, 1, "00", state, counts.found(), counts, counts, NOW, NOW, null);
  }

  public static Rejection rejection(String path, Rejection.Stage stage, String reason) {
    return new Rejection(
        "news",
        path,
        null,
        stage,
        reason,
        "a test refused it",
        null,
        null,
        Rejection.Content.ofBytes(new byte[] {1, 2, 3}, "00"),
        NOW);
  }
}
