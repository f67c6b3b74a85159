package org.wirecopy.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.FileReceipt.State;

class LedgerTest {
  private static final String SHA = "aa".repeat(32);
  private static final String OTHER_SHA = "bb".repeat(32);

  private final Ledger ledger = new Ledger();

  private static FileReceipt receipt(
      State state, String sha, FileCounts counts, FileCounts totals) {
    Instant now = Instant.parse("2026-01-01T00:00:00.123456Z");
    return new FileReceipt(
        "news", "a", 10, 20, sha, state, counts.found(), counts, totals, now, now, null);
  }

  private static FileCounts published(int number) {
    return new FileCounts(number, number, 0, 0, 0);
  }

  @Test
  void aFinishedFileIsKnownBySizeAndTime() {
    ledger.record(receipt(State.DONE, SHA, published(1), published(1)));

    assertThat(ledger.isFinished("a", 10, 20)).isTrue();
    assertThat(ledger.isFinished("a", 11, 20)).isFalse();
    assertThat(ledger.isFinished("a", 10, 21)).isFalse();
    assertThat(ledger.isFinished("b", 10, 20)).isFalse();
  }

  @Test
  void aFileOfWhichSomeChunksAreCommittedIsNotFinished() {
    ledger.record(receipt(State.READING, SHA, published(3), published(3)));

    assertThat(ledger.isFinished("a", 10, 20)).isFalse();
  }

  @Test
  void aReadingResumesBehindTheCommittedChunkOfTheSameContent() {
    ledger.record(receipt(State.READING, SHA, published(3), published(5)));

    assertThat(ledger.start("a", SHA))
        .isEqualTo(
            new Ledger.Start(
                published(3),
                published(5),
                Instant.parse("2026-01-01T00:00:00.123456Z"),
                List.of()));
  }

  @Test
  void otherContentIsReadFromTheBeginningAndTheTotalsGoOn() {
    ledger.record(receipt(State.READING, SHA, published(3), published(5)));

    assertThat(ledger.start("a", OTHER_SHA)).isEqualTo(Ledger.Start.anew(published(5)));
  }

  @Test
  void theSummaryCountsEveryPathOnceByItsNewestReceipt() {
    ledger.record(receipt(State.READING, SHA, published(3), published(3)));
    ledger.record(receipt(State.DONE, SHA, published(7), published(7)));

    assertThat(ledger.summary()).isEqualTo(new Ledger.Summary(0, 1, 0, published(7)));
  }

  @Test
  void aReceiptIsRecognisedAsCommittedOnlyIfItIsTheVerySame() {
    FileReceipt receipt = receipt(State.DONE, SHA, published(7), published(7));
    ledger.record(receipt);

    assertThat(ledger.holds(receipt)).isTrue();
    assertThat(ledger.holds(receipt(State.DONE, OTHER_SHA, published(7), published(7)))).isFalse();
    assertThat(ledger.holds(receipt(State.DONE, SHA, published(8), published(8)))).isFalse();
  }

  @Test
  void aReceiptIsOlderThanARunThatBeganAfterIt() {
    ledger.record(receipt(State.DONE, SHA, published(1), published(1)));

    assertThat(ledger.isCommittedSince("a", Instant.parse("2026-01-01T00:00:00.123456Z"))).isTrue();
    assertThat(ledger.isCommittedSince("a", Instant.parse("2026-01-01T00:00:00.123457Z")))
        .isFalse();
    assertThat(ledger.isCommittedSince("b", Instant.EPOCH)).isFalse();
  }

  @Test
  void aFileHasAnOutcomeOnceItIsReadToItsEndAndAsLongAsItLooksTheSame() {
    ledger.record(receipt(State.READING, SHA, published(1), published(1)));
    assertThat(ledger.outcome("a", 10, 20)).isEmpty();

    ledger.record(receipt(State.DONE, SHA, published(2), published(2)));

    assertThat(ledger.outcome("a", 10, 20))
        .contains(
            new Ledger.Outcome(
                State.DONE, SHA, published(2), Instant.parse("2026-01-01T00:00:00.123456Z")));
    assertThat(ledger.outcome("a", 11, 20)).isEmpty();
    assertThat(ledger.outcome("a")).isPresent();
    assertThat(ledger.outcome("b")).isEmpty();
  }

  @Test
  void rejectedAreFailedFilesAndThoseOfWhoseLastReadingAnEntryWasRejected() {
    ledger.record(receipt(State.DONE, SHA, published(1), published(1)));
    assertThat(ledger.rejected()).isEmpty();

    ledger.record(receipt(State.DONE, SHA, published(1).plusRejected(), published(1)));
    assertThat(ledger.rejected()).containsExactly("a");

    ledger.record(receipt(State.FAILED, null, FileCounts.NONE, published(1)));
    assertThat(ledger.rejected()).containsExactly("a");

    ledger.record(receipt(State.DONE, SHA, published(1), published(2).plusRejected()));
    assertThat(ledger.rejected()).isEmpty();
  }

  @Test
  void aReceiptThatBeginsAnewKeepsTheFilesLooksAndTotals() {
    ledger.record(receipt(State.DONE, SHA, published(2), published(5)));
    Instant later = Instant.parse("2026-01-02T00:00:00Z");

    FileReceipt rewound = ledger.rewound("news", "a", later);

    assertThat(rewound)
        .isEqualTo(
            new FileReceipt(
                "news",
                "a",
                10,
                20,
                SHA,
                State.READING,
                0,
                FileCounts.NONE,
                published(5),
                later,
                later,
                null));
  }
}
