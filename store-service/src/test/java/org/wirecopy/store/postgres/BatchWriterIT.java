package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.Outcome;
import org.wirecopy.store.arrival.OutcomeCounts;
import org.wirecopy.store.arrival.Partition;
import org.wirecopy.store.balance.Balance;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.Deliveries;
import org.wirecopy.store.samples.Receipts;
import org.wirecopy.store.samples.SharedDatabase;
import org.wirecopy.topics.Position;

@ExtendWith(SharedDatabase.class)
class BatchWriterIT {
  private static final Partition PARTITION =
      new Partition(EnrichTopics.ARTICLES_ENRICHED.name(), 0);
  private static final String A = "https://example.org/a";
  private static final String B = "https://example.org/b";

  /** It looks like a time, and Postgres knows that there is no such day. */
  private static final String NO_DATE = "2999-02-31T00:00:00Z";

  private static Database database;

  private final Deliveries deliveries = new Deliveries();
  private BatchWriter writer;

  @BeforeAll
  static void useDatabase(Database shared) {
    database = shared;
  }

  @BeforeEach
  void newWriter() throws SQLException {
    writer = new BatchWriter(database.dataSource(), Deliveries.CLOCK, Duration.ZERO);
    assertThat(writer.positions(List.of(PARTITION)).get(PARTITION).next()).isZero();
  }

  @Test
  void aBatchIsWrittenWithItsOffsetAndItsCounts() throws SQLException {
    write(
        deliveries.article(ArticleSample.of(A).names("id-1", "Haftar").names("id-2", "Rome")),
        deliveries.article(ArticleSample.of(B).names("id-1", "Haftar")));

    assertThat(database.column("SELECT uri FROM articles ORDER BY uri")).containsExactly(A, B);
    assertThat(database.column("SELECT name FROM entities ORDER BY name"))
        .containsExactly("Haftar", "Rome");
    assertThat(
            database.column(
                "SELECT a.uri FROM mentions m JOIN articles a ON a.id = m.article_id"
                    + " WHERE m.entity_id = 'id-1' ORDER BY 1"))
        .containsExactly(A, B);
    assertThat(writer.positions(List.of(PARTITION)).get(PARTITION).next()).isEqualTo(2);
    assertThat(database.column("SELECT outcome || ' ' || count FROM outcomes"))
        .containsExactly("new 2");
  }

  @Test
  void theSameKeyTwiceInABatchIsNoTrouble() throws SQLException {
    write(
        deliveries.article(ArticleSample.of(A).version(1)),
        deliveries.article(ArticleSample.of(B)),
        deliveries.article(ArticleSample.of(A).version(2).title("second")));

    assertThat(database.column("SELECT title FROM articles WHERE uri = '" + A + "'"))
        .containsExactly("second");
    assertThat(database.column("SELECT uri FROM articles ORDER BY arrival DESC"))
        .containsExactly(A, B);
  }

  @Test
  void anOlderVersionNeverReplacesANewerOne() throws SQLException {
    write(deliveries.article(ArticleSample.of(A).version(2).title("second")));

    OutcomeCounts counts =
        write(
            deliveries.article(ArticleSample.of(A).version(1).title("first")),
            deliveries.article(ArticleSample.of(A).version(0).title("late")));

    assertThat(counts.total()).isEqualTo(Map.of(Outcome.SUPERSEDED, 2L));
    assertThat(database.column("SELECT title FROM articles")).containsExactly("second");
  }

  @Test
  void anUnchangedArticleTakesANewEnrichmentWithItsLinksAndNames() throws SQLException {
    write(
        deliveries.article(
            ArticleSample.of(A)
                .path("first.txt")
                .language("und")
                .names("id-1", "Haftar")
                .duplicateOf(B, Relation.NEAR, 0.8, 0.9)));

    OutcomeCounts counts =
        write(
            deliveries.article(
                ArticleSample.of(A)
                    .path("second.txt")
                    .engine("engine/2")
                    .language("de")
                    .names("id-2", "Rome")));

    assertThat(counts.total()).isEqualTo(Map.of(Outcome.UNCHANGED, 1L));
    assertThat(database.column("SELECT language FROM articles")).containsExactly("de");
    assertThat(database.column("SELECT record FROM articles"))
        .singleElement()
        .asString()
        .contains("first.txt", "engine/2")
        .doesNotContain("second.txt", "engine/1");
    assertThat(database.column("SELECT entity_id FROM mentions")).containsExactly("id-2");
    assertThat(database.column("SELECT other_uri FROM links")).isEmpty();
  }

  @Test
  void aTakedownLeavesTheDateAndNothingElse() throws SQLException {
    write(
        deliveries.article(ArticleSample.of(A).names("id-1", "Haftar")),
        deliveries.article(ArticleSample.of(B).duplicateOf(A, Relation.NEAR, 0.8, 0.9)));

    write(deliveries.takedown(A));

    assertThat(database.column("SELECT uri FROM articles")).containsExactly(B);
    assertThat(database.column("SELECT entity_id FROM mentions")).isEmpty();
    assertThat(database.column("SELECT other_uri FROM links")).isEmpty();
    assertThat(
            database.column(
                "SELECT uri || ' ' || (lifted_at IS NULL) || ' '"
                    + " || to_char(taken_down_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI')"
                    + " FROM takedowns"))
        .containsExactly(A + " true 2026-11-01 12:00");
    assertThat(new BalanceQuery(database.dataSource()).balance())
        .returns(1L, Balance::takenDown)
        .returns(1L, Balance::stored);
  }

  @Test
  void anArticleThatComesBackLiftsItsTakedown() throws SQLException {
    write(deliveries.article(ArticleSample.of(A).version(3)), deliveries.takedown(A));

    OutcomeCounts counts = write(deliveries.article(ArticleSample.of(A).version(1)));

    assertThat(counts.total()).isEqualTo(Map.of(Outcome.NEW, 1L));
    assertThat(database.column("SELECT uri FROM takedowns WHERE lifted_at IS NOT NULL"))
        .containsExactly(A);
    assertThat(new BalanceQuery(database.dataSource()).balance().takenDown()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void anArticleIsDownSinceTheFirstTakedownAfterItWasThereHoweverBatchesFall(int split)
      throws SQLException {
    List<Arrival> arrivals =
        List.of(
            deliveries.takedown(A, Deliveries.NOW),
            deliveries.article(ArticleSample.of(A)),
            deliveries.takedown(A, Deliveries.NOW.plusSeconds(60)),
            deliveries.article(ArticleSample.of(A)),
            deliveries.takedown(A, Deliveries.NOW.plusSeconds(120)),
            deliveries.takedown(A, Deliveries.NOW.plusSeconds(180)));

    write(arrivals.subList(0, split));
    write(arrivals.subList(split, arrivals.size()));

    assertThat(
            database.column(
                "SELECT to_char(taken_down_at AT TIME ZONE 'UTC', 'HH24:MI') FROM takedowns"
                    + " WHERE lifted_at IS NULL"))
        .containsExactly("12:02");
  }

  @Test
  void aRowThatPostgresRejectsIsRejectedAndTheOthersGoIn() throws SQLException {
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      ArticleSample sample = ArticleSample.of("https://example.org/" + i);
      arrivals.add(deliveries.article(i % 13 == 7 ? sample.embargoedUntil(NO_DATE) : sample));
    }

    OutcomeCounts counts = write(arrivals);

    assertThat(counts.total()).isEqualTo(Map.of(Outcome.NEW, 37L, Outcome.REJECTED_BY_STORE, 3L));
    assertThat(database.column("SELECT count(*) FROM articles")).containsExactly("37");
    assertThat(database.column("SELECT stage || ' ' || reason FROM rejections"))
        .hasSize(3)
        .containsOnly("store refused-by-postgres");
    assertThat(database.column("SELECT \"offset\" FROM rejections ORDER BY 1"))
        .containsExactly("7", "20", "33");
    assertThat(database.column("SELECT record FROM rejections ORDER BY \"offset\" LIMIT 1"))
        .singleElement()
        .asString()
        .contains("\"inbox\":\"news\"", "https://example.org/7", "22008", NO_DATE);
  }

  @Test
  void textsThatNoIndexCouldHoldAreNoTrouble() throws SQLException {
    String longUri = "https://example.org/" + "abcdefghij".repeat(2_000);

    write(deliveries.article(ArticleSample.of(longUri).title("t".repeat(100_000))));

    assertThat(database.column("SELECT length(title) || ' ' || length(uri) FROM articles"))
        .containsExactly("100000 " + longUri.length());
  }

  @Test
  void receiptsAndRejectionsWithCharactersThatPostgresCannotHoldAreKept() throws SQLException {
    FileReceipt receipt =
        Receipts.of("a#b.txt", FileReceipt.State.DONE, FileCounts.NONE.plusRejected());
    Rejection rejection = Receipts.rejection("a#b.txt", Rejection.Stage.INGEST, "undecodable-text");

    OutcomeCounts counts =
        write(
            deliveries.receipt(receipt.key(), withNul(receipt)),
            deliveries.rejection(rejection.key(), withNul(rejection)));

    assertThat(counts.total())
        .isEqualTo(Map.of(Outcome.RECEIPT, 1L, Outcome.REJECTED_BY_INGEST, 1L));
    assertThat(database.column("SELECT path FROM files")).containsExactly("ab.txt");
  }

  @Test
  void aConsumerThatLostItsPartitionWritesNothing() throws SQLException {
    Arrival article = deliveries.article(ArticleSample.of(A));
    BatchWriter other = new BatchWriter(database.dataSource(), Deliveries.CLOCK, Duration.ZERO);
    other.write(List.of(), List.of(range(0, 5)));

    assertThatThrownBy(() -> writer.write(List.of(article), List.of(range(0, 1))))
        .isInstanceOf(LostPartitionException.class)
        .hasMessageContaining("articles.enriched-0");

    assertThat(database.column("SELECT uri FROM articles")).isEmpty();
    assertThat(database.column("SELECT outcome FROM outcomes")).isEmpty();
    assertThat(writer.positions(List.of(PARTITION)).get(PARTITION).next()).isEqualTo(5);
  }

  @Test
  void aPartitionThatIsReadAnewReplacesItsRejections() throws SQLException {
    Deliveries again = new Deliveries();
    Rejection rejection = Receipts.rejection("x", Rejection.Stage.ENRICH, "too-long");
    write(deliveries.rejection(rejection), deliveries.enriched(A, "no JSON"));

    write(again.rejection(rejection), again.enriched(A, "no JSON"));

    assertThat(database.column("SELECT reason FROM rejections ORDER BY reason"))
        .containsExactly("too-long", "undecodable-record");
  }

  @Test
  void theBalanceHoldsForEveryKindOfOutcome() throws SQLException {
    FileCounts counts =
        FileCounts.NONE
            .plusPublished()
            .plusPublished()
            .plusPublished()
            .plusPublished()
            .plusPublished()
            .plusPublished()
            .plusRejected()
            .plusSkipped(SkipReason.MEDIA)
            .plusBlocked();

    write(
        deliveries.receipt(Receipts.of("a.ndjson", FileReceipt.State.READING, counts)),
        deliveries.receipt(Receipts.of("a.ndjson", FileReceipt.State.DONE, counts)),
        deliveries.article(ArticleSample.of(A).version(1)),
        deliveries.article(ArticleSample.of(A).version(2)),
        deliveries.article(ArticleSample.of(A).version(2)),
        deliveries.article(ArticleSample.of(A).version(1)),
        deliveries.article(ArticleSample.of(B).embargoedUntil(NO_DATE)),
        // Nobody of ours has written this: it is in no sum.
        deliveries.enriched(B, "no JSON"),
        deliveries.rejection(Receipts.rejection("x", Rejection.Stage.ENRICH, "too-long")),
        deliveries.rejection(Receipts.rejection("y", Rejection.Stage.INGEST, "undecodable-text")));

    Balance balance = new BalanceQuery(database.dataSource()).balance();
    assertThat(balance.files()).isEqualTo(new Balance.Files(0, 1, 0));
    assertThat(balance.entries())
        .isEqualTo(new Balance.Entries(9, 6, 1, 1, 1, Map.of("media", 1L)));
    assertThat(balance.articles()).isEqualTo(new Balance.Articles(1, 1, 1, 1, 1, 1));
    assertThat(balance.rejections()).isEqualTo(4);
    assertThat(balance.openRejections()).isEqualTo(4);
    assertThat(balance.foreign()).isEqualTo(1);
    assertThat(balance.stored()).isEqualTo(1);
    assertThat(balance.isBalanced()).isTrue();
  }

  /** Ours write no such record: its marked character is U+0000, which Postgres cannot hold. */
  private static byte[] withNul(Object foreign) {
    return ContractJson.tree(foreign)
        .toString()
        .replace("#", "\\u0000")
        .getBytes(StandardCharsets.UTF_8);
  }

  private OutcomeCounts write(Arrival... arrivals) throws SQLException {
    return write(List.of(arrivals));
  }

  private OutcomeCounts write(List<Arrival> arrivals) throws SQLException {
    long from = writer.positions(List.of(PARTITION)).get(PARTITION).next();
    return writer.write(arrivals, List.of(range(from, deliveries.offset())));
  }

  private static OffsetRange range(long from, long to) {
    return new OffsetRange(PARTITION, from, new Position(to, "topic", null, null));
  }
}
