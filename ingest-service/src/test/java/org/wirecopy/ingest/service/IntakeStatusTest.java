package org.wirecopy.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.ledger.Ledger;

class IntakeStatusTest {
  private static final FileCounts ONE = FileCounts.NONE.plusPublished();

  private final Ledger ledger = new Ledger();

  private static FileReceipt receipt() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    return new FileReceipt(
        "news", "a", 10, 20, "aa".repeat(32), FileReceipt.State.DONE, 1, ONE, ONE, now, now, null);
  }

  /** Finishes the last file while the status is being taken. */
  private int finishTheLastFile() {
    ledger.record(receipt());
    return 0;
  }

  @Test
  void aFileThatIsFinishedMeanwhileIsNeverMissing() {
    IntakeStatus status =
        IntakeStatus.of("news", "in", true, this::finishTheLastFile, ledger::summary);

    assertThat(status.idle()).isTrue();
    assertThat(status.counts()).isEqualTo(ONE);
  }

  @Test
  void whatHasNotBeenScannedIsNotIdle() {
    assertThat(IntakeStatus.of("news", "in", false, () -> 0, ledger::summary).idle()).isFalse();
  }
}
