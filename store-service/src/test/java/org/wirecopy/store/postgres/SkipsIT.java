package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Skip;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.Deliveries;
import org.wirecopy.store.samples.SharedDatabase;

/** What receipts name as skipped, and count by reason. */
@ExtendWith(SharedDatabase.class)
class SkipsIT {
  private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
  private static final Skip PICTURE = new Skip("1", SkipReason.MEDIA, "image/png");
  private static final Skip BLANK = new Skip("2", SkipReason.NO_TEXT, null);
  private static final Skip FILM = new Skip("3", SkipReason.MEDIA, "video/mp4");

  private static Database database;

  private final Deliveries deliveries = new Deliveries();

  @BeforeAll
  static void useDatabase(Database shared) {
    database = shared;
  }

  @Test
  void theFirstSkipsOfAFileAreFoundByInboxPathAndReason() throws SQLException {
    write(receipt("a.zip", PICTURE, BLANK), receipt("b.zip", PICTURE));

    assertThat(entries(null, null, null)).containsExactly("b.zip 1", "a.zip 2", "a.zip 1");
    assertThat(entries("news", "a.zip", "media")).containsExactly("a.zip 1");
    assertThat(entries("news", null, "no-text")).containsExactly("a.zip 2");
    assertThat(entries("other", null, null)).isEmpty();
  }

  @Test
  void theNextReceiptOfAReadingAddsToThemAndLeavesTheOthers() throws SQLException {
    write(receipt("a.zip", PICTURE, BLANK));
    List<String> before = database.column("SELECT arrival FROM skips ORDER BY number");

    write(receipt("a.zip", PICTURE, BLANK, FILM));

    assertThat(database.column("SELECT arrival FROM skips ORDER BY number"))
        .hasSize(3)
        .startsWith(before.toArray(String[]::new));
  }

  @Test
  void aNewReadingForgetsThoseOfTheOneBefore() throws SQLException {
    write(receipt("a.zip", PICTURE, BLANK, FILM));

    write(receipt("a.zip", FILM));

    assertThat(entries(null, null, null)).containsExactly("a.zip 3");
  }

  @Test
  void theBalanceCountsAllByReason() throws SQLException {
    write(receipt("a.zip", PICTURE, BLANK), receipt("b.zip", FILM));

    BalanceQuery query = new BalanceQuery(database.dataSource());
    assertThat(query.balance().entries().skippedBy()).isEqualTo(Map.of("media", 2L, "no-text", 1L));
    assertThat(query.inboxes())
        .singleElement()
        .extracting(inbox -> inbox.entries().skippedBy())
        .isEqualTo(Map.of("media", 2L, "no-text", 1L));
  }

  @Test
  void readersSeeThemInViews() throws SQLException {
    write(receipt("a.zip", PICTURE, BLANK));

    assertThat(
            database.column(
                "SELECT concat_ws(' ', inbox, path, entry, reason, detail) FROM reading.skips"
                    + " ORDER BY arrival"))
        .containsExactly("news a.zip 1 media image/png", "news a.zip 2 no-text");
    assertThat(database.column("SELECT skipped_by::text FROM reading.files"))
        .containsExactly("{\"media\": 1, \"no-text\": 1}");
  }

  private List<String> entries(String inbox, String path, String reason) throws SQLException {
    return new SkipQueries(database.dataSource())
        .newest(inbox, path, reason, null, 10).items().stream()
            .map(skip -> skip.path() + " " + skip.entry())
            .toList();
  }

  private static FileReceipt receipt(String path, Skip... skips) {
    FileCounts counts = FileCounts.NONE;
    for (Skip skip : skips) {
      counts =
          counts.plusSkipped(skip.reason().equals("media") ? SkipReason.MEDIA : SkipReason.NO_TEXT);
    }
    return new FileReceipt(
        "news",
        path,
        10,
        1,
        "00",
        FileReceipt.State.DONE,
        counts.found(),
        counts,
        counts,
        NOW,
        NOW,
        null,
        List.of(skips));
  }

  private void write(FileReceipt... receipts) throws SQLException {
    BatchWriter writer = new BatchWriter(database.dataSource(), Deliveries.CLOCK, Duration.ZERO);
    writer.write(List.of(receipts).stream().map(deliveries::receipt).toList(), List.of());
  }
}
