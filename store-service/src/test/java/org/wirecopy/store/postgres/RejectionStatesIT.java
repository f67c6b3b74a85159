package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.Deliveries;
import org.wirecopy.store.samples.SharedDatabase;

/** Which rejections are open, whatever arrives first. */
@ExtendWith(SharedDatabase.class)
class RejectionStatesIT {
  private static final Instant FIRST = Instant.parse("2026-11-01T10:00:00.0009Z");
  private static final Instant SECOND = FIRST.plusSeconds(60);
  private static final Instant THIRD = SECOND.plusSeconds(60);

  private static Database database;

  private final Deliveries deliveries = new Deliveries();
  private BatchWriter writer;

  @BeforeAll
  static void useDatabase(Database shared) {
    database = shared;
  }

  @BeforeEach
  void newWriter() {
    writer = new BatchWriter(database.dataSource(), Deliveries.CLOCK, Duration.ZERO);
  }

  @Test
  void aReadingDoesNotMendWhatItRejected() throws SQLException {
    write(rejected("a.ndjson", "3", FIRST), done("a.ndjson", FIRST, "aa"));

    assertThat(states()).containsExactly("3 open");
  }

  @Test
  void aLaterReadingMendsWhatItDoesNotRejectAgain() throws SQLException {
    // Given
    write(
        rejected("a.ndjson", "3", FIRST),
        rejected("a.ndjson", "7", FIRST),
        rejected("b.ndjson", "3", FIRST),
        done("a.ndjson", FIRST, "aa"));

    // When
    write(rejected("a.ndjson", "7", SECOND), done("a.ndjson", SECOND, "bb"));

    // Then
    assertThat(states()).containsExactly("3 mended", "7 superseded", "3 open", "7 open");
    assertThat(
            new LedgerQueries(database.dataSource())
                .rejections(null, null, "mended", null, 10, true)
                .items())
        .singleElement()
        .extracting(StoredRejection::mend)
        .isEqualTo(new StoredRejection.Mend(SECOND.plusSeconds(1), SECOND, "bb"));
    assertThat(new BalanceQuery(database.dataSource()).balance().openRejections()).isEqualTo(2);
  }

  @Test
  void receiptsMayArriveBeforeTheRejectionsThatTheyMend() throws SQLException {
    write(done("a.ndjson", SECOND, "bb"));

    write(rejected("a.ndjson", "7", SECOND));
    write(rejected("a.ndjson", "3", FIRST), rejected("a.ndjson", "7", FIRST));

    assertThat(states()).containsExactly("7 open", "3 mended", "7 superseded");
  }

  @Test
  void aMendHoldsWhileTheFileIsReadOnceMore() throws SQLException {
    write(rejected("a.ndjson", "3", FIRST), done("a.ndjson", SECOND, "bb"));

    write(receipt("a.ndjson", FileReceipt.State.READING, THIRD, "cc"));
    write(rejected("a.ndjson", "4", FIRST));

    assertThat(states()).containsExactly("3 mended", "4 mended");
  }

  @Test
  void aReadingThatDoesNotComeToTheEndMendsNothing() throws SQLException {
    write(rejected("a.ndjson", "3", FIRST), done("a.ndjson", FIRST, "aa"));

    write(receipt("a.ndjson", FileReceipt.State.FAILED, SECOND, "bb"));

    assertThat(states()).containsExactly("3 open");
  }

  @Test
  void whatEnrichRejectsAgainAfterTheReadingWasDoneIsNotMended() throws SQLException {
    write(rejected("a.txt", null, FIRST), done("a.txt", SECOND, "bb"));
    assertThat(states()).containsExactly(" mended");

    write(rejected("a.txt", null, SECOND));

    assertThat(states()).containsExactly(" superseded", " open");
  }

  @Test
  void longNamesThatBeginAlikeAreNotTakenForEachOther() throws SQLException {
    String folder = "x".repeat(2_000) + "/";
    write(rejected(folder + "a", "3", FIRST), rejected(folder + "b", "3", FIRST));

    write(rejected(folder + "b", "3", SECOND), done(folder + "a", SECOND, "bb"));

    assertThat(states()).containsExactly("3 mended", "3 superseded", "3 open");
  }

  /** Articles and rejections have the time of the reading, in milliseconds. */
  private Arrival rejected(String path, String entry, Instant reading) {
    return deliveries.rejection(
        new Rejection(
            "news",
            path,
            entry,
            Rejection.Stage.INGEST,
            "malformed-json",
            "line 3 is no JSON",
            null,
            null,
            Rejection.Content.ofBytes(new byte[0], "00"),
            reading),
        Instant.ofEpochMilli(reading.toEpochMilli()));
  }

  private Arrival done(String path, Instant startedAt, String sha256) {
    return receipt(path, FileReceipt.State.DONE, startedAt, sha256);
  }

  private Arrival receipt(String path, FileReceipt.State state, Instant startedAt, String sha256) {
    FileCounts counts = FileCounts.NONE.plusPublished();
    Instant end = startedAt.plusSeconds(1);
    return deliveries.receipt(
        new FileReceipt(
            "news", path, 10, 1, sha256, state, 1, counts, counts, startedAt, end, null));
  }

  private static List<String> states() throws SQLException {
    return database.column("SELECT entry || ' ' || state FROM rejections ORDER BY \"offset\"");
  }

  private void write(Arrival... arrivals) throws SQLException {
    writer.write(List.of(arrivals), List.of());
  }
}
