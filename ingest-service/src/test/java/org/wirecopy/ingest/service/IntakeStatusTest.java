package org.wirecopy.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.folder.PassedOver;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.shard.Shard;

class IntakeStatusTest {
  private static final FileCounts ONE = FileCounts.NONE.plusPublished();

  private final Ledger ledger = new Ledger();

  private static FileReceipt receipt() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    return new FileReceipt(
        "news", "a", 10, 20, "aa".repeat(32), FileReceipt.State.DONE, 1, ONE, ONE, now, now, null);
  }

  /** Finishes the last file while the status is being taken. */
  private IntakeStatus.Waiting finishTheLastFile() {
    ledger.record(receipt());
    return new IntakeStatus.Waiting(0, 0);
  }

  private IntakeStatus status(boolean scanned, Supplier<IntakeStatus.Waiting> waiting) {
    return IntakeStatus.of(
        "news", "in", Shard.WHOLE, scanned, waiting, ledger::summary, new PassedOver(0, 0, 0, 0));
  }

  @Test
  void aFileThatIsFinishedMeanwhileIsNeverMissing() {
    IntakeStatus status = status(true, this::finishTheLastFile);

    assertThat(status.idle()).isTrue();
    assertThat(status.counts()).isEqualTo(ONE);
  }

  @Test
  void whatHasNotBeenScannedIsNotIdle() {
    assertThat(status(false, () -> new IntakeStatus.Waiting(0, 0)).idle()).isFalse();
  }

  @Test
  void whatHasStillToBeMovedIsNotIdle() {
    assertThat(status(true, () -> new IntakeStatus.Waiting(0, 1)).idle()).isFalse();
  }
}
