package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wirecopy.enrich.contract.AnsweredRecord;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.Outcome;
import org.wirecopy.store.arrival.Partition;
import org.wirecopy.store.balance.Balance;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.Deliveries;
import org.wirecopy.store.samples.Receipts;
import org.wirecopy.store.samples.SharedDatabase;
import org.wirecopy.topics.Position;

/** What is enriched again is taken, and counted once. */
@ExtendWith(SharedDatabase.class)
class AnswersIT {
  private static final Partition PARTITION =
      new Partition(EnrichTopics.ARTICLES_ENRICHED.name(), 0);
  private static final String TOPIC = "q2ZrT1dDQkFBQUFBQUFBQQ";
  private static final String ANOTHER_TOPIC = "r2ZrT1dDQkFBQUFBQUFBQQ";
  private static final String A = "https://example.org/a";
  private static final String B = "https://example.org/b";

  private static Database database;

  private final Deliveries deliveries = new Deliveries();
  private final BatchWriter writer =
      new BatchWriter(database.dataSource(), Deliveries.CLOCK, Duration.ZERO);

  @BeforeAll
  static void useDatabase(Database shared) {
    database = shared;
  }

  @Test
  void theBalanceStaysTrueWhereAllIsEnrichedAgain() throws SQLException {
    // Given
    write(
        deliveries.receipt(Receipts.of("a", FileReceipt.State.DONE, new FileCounts(3, 3, 0, 0, 0))),
        answer(0, ArticleSample.of(A)),
        answer(1023, ArticleSample.of(B)),
        answer(1024, ArticleSample.of(B).version(2)));
    assertThat(balance().isBalanced()).isTrue();

    // When
    Map<Outcome, Long> outcomes =
        write(
            answer(0, ArticleSample.of(A).engine("engine/2")),
            answer(1023, ArticleSample.of(B).engine("engine/2")),
            answer(1024, ArticleSample.of(B).version(2).engine("engine/2")));

    // Then
    assertThat(outcomes).containsExactly(Map.entry(Outcome.REPEATED, 3L));
    assertThat(balance().articles()).isEqualTo(new Balance.Articles(2, 1, 0, 0, 0, 0));
    assertThat(balance().isBalanced()).isTrue();
    assertThat(
            database.column(
                "SELECT DISTINCT record::json #>> '{enrichment,entities,engine}' FROM articles"))
        .containsExactly("engine/2");
  }

  @Test
  void aRecordThatIsAnsweredTwiceInABatchCountsOnce() throws SQLException {
    assertThat(write(answer(7, ArticleSample.of(A)), answer(7, ArticleSample.of(A))))
        .containsExactly(Map.entry(Outcome.NEW, 1L), Map.entry(Outcome.REPEATED, 1L));
  }

  @Test
  void whatWasRejectedAndIsEnrichedAfterAMendCountsOnce() throws SQLException {
    deliveries.answering(new AnsweredRecord(TOPIC, 0, 7));
    write(deliveries.rejection(Receipts.rejection("a", Rejection.Stage.ENRICH, "too-large")));

    assertThat(write(answer(7, ArticleSample.of(A))))
        .containsExactly(Map.entry(Outcome.REPEATED, 1L));
    assertThat(balance().stored()).isEqualTo(1);
    assertThat(balance().articles()).isEqualTo(new Balance.Articles(0, 0, 0, 0, 1, 0));
  }

  @Test
  void aTopicThatWasCreatedAnewHasOtherRecords() throws SQLException {
    write(answer(7, ArticleSample.of(A)));
    deliveries.answering(new AnsweredRecord(ANOTHER_TOPIC, 0, 7));

    assertThat(write(deliveries.article(ArticleSample.of(B))))
        .containsExactly(Map.entry(Outcome.NEW, 1L));
  }

  @Test
  void recordsOfOlderReleasesCountEachTime() throws SQLException {
    write(deliveries.article(ArticleSample.of(A)));

    assertThat(write(deliveries.article(ArticleSample.of(A))))
        .containsExactly(Map.entry(Outcome.UNCHANGED, 1L));
  }

  @Test
  void takedownsAndForeignRecordsAnswerNothing() throws SQLException {
    deliveries.answering(new AnsweredRecord(TOPIC, 0, 7));
    write(deliveries.takedown(A), deliveries.enriched(B, "no JSON"));

    assertThat(write(answer(7, ArticleSample.of(A)))).containsExactly(Map.entry(Outcome.NEW, 1L));
  }

  @Test
  void aTopicThatIsReadAgainIsCountedAgain() throws SQLException {
    // Given
    write(
        answer(7, ArticleSample.of(A)),
        deliveries
            .answering(new AnsweredRecord(TOPIC, 0, 8))
            .rejection(Receipts.rejection("a", Rejection.Stage.ENRICH, "too-large")));

    // When
    Transaction.run(
        database.dataSource(),
        connection -> ReadAgain.topic(connection, EnrichTopics.ARTICLES_ENRICHED.name()));

    // Then
    assertThat(write(answer(7, ArticleSample.of(A)), answer(8, ArticleSample.of(B))))
        .containsExactly(Map.entry(Outcome.UNCHANGED, 1L), Map.entry(Outcome.REPEATED, 1L));
    assertThat(database.column("SELECT DISTINCT topic FROM answers"))
        .containsExactlyInAnyOrder(
            EnrichTopics.ARTICLES_ENRICHED.name(), IngestTopics.ARTICLES_REJECTED.name());
  }

  private Arrival answer(long offset, ArticleSample sample) {
    return deliveries.answering(new AnsweredRecord(TOPIC, 0, offset)).article(sample);
  }

  private Balance balance() throws SQLException {
    return new BalanceQuery(database.dataSource()).balance();
  }

  private Map<Outcome, Long> write(Arrival... arrivals) throws SQLException {
    long from = writer.positions(List.of(PARTITION)).get(PARTITION).next();
    OffsetRange range =
        new OffsetRange(PARTITION, from, new Position(deliveries.offset(), "topic", null, null));
    return writer.write(List.of(arrivals), List.of(range)).total();
  }
}
