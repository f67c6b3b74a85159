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
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.Deliveries;
import org.wirecopy.store.samples.Receipts;
import org.wirecopy.store.samples.SharedDatabase;

@ExtendWith(SharedDatabase.class)
class FiguresQueryIT {
  private static final String A = "https://example.org/a";

  private static Database database;

  private final Deliveries deliveries = new Deliveries();
  private FiguresQuery figures;

  @BeforeAll
  static void useDatabase(Database shared) {
    database = shared;
  }

  @BeforeEach
  void newQuery() {
    figures = new FiguresQuery(database.dataSource());
  }

  @Test
  void nothingWaitsInAnEmptyStore() throws SQLException {
    assertThat(figures.waiting()).isEqualTo(new FiguresQuery.Waiting(0, 0, 0, 0));
  }

  @Test
  void anUnfinishedFileARequestAndAnArticleThatShouldBeGoneAreSeen() throws SQLException {
    Instant anHourAgo = Instant.now().minus(Duration.ofHours(1));
    Takedown request = new Takedown(A, Takedown.Action.TAKE_DOWN, "a test", anHourAgo);
    new BatchWriter(database.dataSource(), Deliveries.CLOCK, Duration.ZERO)
        .write(
            List.of(
                deliveries.article(ArticleSample.of(A)),
                deliveries.request(request),
                deliveries.receipt(reading(anHourAgo)),
                deliveries.receipt(
                    Receipts.of("small.txt", FileReceipt.State.DONE, FileCounts.NONE))),
            List.of());
    new TakedownOutbox(database.dataSource(), database.dataSource()).add(List.of(request));

    FiguresQuery.Waiting waiting = figures.waiting();

    assertThat(waiting.oldestReadingSeconds()).isGreaterThanOrEqualTo(3600);
    assertThat(waiting.requests()).isEqualTo(1);
    assertThat(waiting.oldestRequestSeconds()).isGreaterThanOrEqualTo(3600);
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
