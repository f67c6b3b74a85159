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
import org.wirecopy.store.samples.StoredRows;

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
    assertThat(figures.waiting())
        .isEqualTo(new FiguresQuery.Waiting(0, 0, 0, 0, new FiguresQuery.Webhooks(0, 0, 0, 0)));
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

  @Test
  void webhooksThatFailOrLagBehindAreSeen() throws SQLException {
    new StoredRows(database.dataSource()).articles(ArticleSample.of(A));
    long newest = Long.parseLong(database.column("SELECT max(arrival) FROM articles").get(0));
    database.execute(
        """
        INSERT INTO subscriptions (id, name, search, webhook, secret, created_at, position, failures,
          failing_since, disabled_at)
        VALUES (gen_random_uuid(), 'fine', '{}', '', '', now(), %1$d, 0, NULL, NULL),
          (gen_random_uuid(), 'failing', '{}', '', '', now(), %1$d - 3, 2, now() - interval '1 h', NULL),
          (gen_random_uuid(), 'off', '{}', '', '', now(), 0, 9, now() - interval '4 d', now())
        """
            .formatted(newest));

    FiguresQuery.Webhooks webhooks = figures.waiting().webhooks();

    assertThat(webhooks.failing()).isEqualTo(1);
    assertThat(webhooks.disabled()).isEqualTo(1);
    assertThat(webhooks.failingSeconds()).isBetween(3600.0, 7200.0);
    assertThat(webhooks.untold()).isEqualTo(3);
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
