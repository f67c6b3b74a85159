package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.Deliveries;
import org.wirecopy.store.samples.Receipts;

class FiguresQueryIT {
  private static final String A = "https://example.org/a";

  private static Database database;

  private final Deliveries deliveries = new Deliveries();
  private FiguresQuery figures;

  @BeforeAll
  static void startDatabase() {
    database = new Database();
  }

  @AfterAll
  static void stopDatabase() {
    database.close();
  }

  @BeforeEach
  void emptyDatabase() throws SQLException {
    database.empty();
    figures = new FiguresQuery(database.dataSource());
  }

  @Test
  void nothingWaitsInAnEmptyStore() throws SQLException {
    assertThat(figures.waiting()).isEqualTo(new FiguresQuery.Waiting(0, 0, 0, 0));
  }

  @Test
  void anUnfinishedFileAWishAndAnArticleThatShouldBeGoneAreSeen() throws SQLException {
    Instant anHourAgo = Instant.now().minus(Duration.ofHours(1));
    Takedown wish = new Takedown(A, Takedown.Action.TAKE_DOWN, "a test", anHourAgo);
    new BatchWriter(database.dataSource(), Deliveries.CLOCK)
        .write(
            List.of(
                deliveries.article(ArticleSample.of(A)),
                deliveries.wish(wish),
                deliveries.receipt(reading(anHourAgo)),
                deliveries.receipt(
                    Receipts.of("small.txt", FileReceipt.State.DONE, FileCounts.NONE))),
            List.of());
    new TakedownOutbox(database.dataSource()).add(wish);

    FiguresQuery.Waiting waiting = figures.waiting();

    assertThat(waiting.oldestReadingSeconds()).isGreaterThanOrEqualTo(3600);
    assertThat(waiting.wishes()).isEqualTo(1);
    assertThat(waiting.oldestWishSeconds()).isGreaterThanOrEqualTo(3600);
    assertThat(waiting.overdueTakedowns()).isEqualTo(1);
    assertThat(figures.tables()).containsKeys("articles", "entities", "mentions", "links", "files");
    assertThat(figures.tables().get("articles").bytes()).isPositive();
  }

  private static FileReceipt reading(Instant since) {
    FileCounts none = FileCounts.NONE;
    return new FileReceipt(
        "news",
        "big.ndjson",
        10,
        1,
        "00",
        FileReceipt.State.READING,
        0,
        none,
        none,
        since,
        since,
        null);
  }
}
