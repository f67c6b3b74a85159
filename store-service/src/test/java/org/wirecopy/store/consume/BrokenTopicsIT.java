package org.wirecopy.store.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.store.balance.Balance;
import org.wirecopy.store.postgres.BalanceQuery;
import org.wirecopy.store.postgres.TakedownOutbox;
import org.wirecopy.store.postgres.TopicBreaks;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.Receipts;
import org.wirecopy.store.samples.Wire;
import org.wirecopy.testservers.KafkaFolder;
import org.wirecopy.topics.BrokenTopicsException;
import org.wirecopy.topics.GoOn;
import org.wirecopy.topics.TopicBreak;

/** Topics that are replaced, cut or put back under a store that has read them. */
class BrokenTopicsIT {
  private static final String TOPIC = EnrichTopics.ARTICLES_ENRICHED.name();

  private static Database database;
  @TempDir Path folder;
  private KafkaFolder kafka;
  private Wire wire;
  private TopicBreaks breaks;
  private int sent;

  @BeforeAll
  static void startPostgres() {
    database = new Database();
  }

  @AfterAll
  static void stopPostgres() {
    database.close();
  }

  @BeforeEach
  void startKafka() throws Exception {
    database.empty();
    breaks = new TopicBreaks(database.dataSource(), database.dataSource());
    kafka = new KafkaFolder(folder);
    wire = new Wire(kafka.bootstrapServers());
    wire.createTopics();
  }

  @AfterEach
  void stopKafka() {
    wire.close();
    kafka.close();
  }

  @Test
  void afterKafkaLostItsFolderNothingIsReadHoweverFarTheNewTopicsGrow() throws Exception {
    // Given
    send(5);
    readAll();

    // When
    restart(kafka::delete);
    send(40);

    // Then
    assertThat(findBreaks()).isNotEmpty().allMatch(one -> one.kind() == TopicBreak.Kind.REPLACED);
    assertThat(stored()).isEqualTo(5);
    assertThat(findBreaks()).as("after a restart").isNotEmpty();

    breaks.goOn(GoOn.READ_AGAIN);
    readAll();
    assertThat(stored()).isEqualTo(45);
    assertThat(balance().articles().added()).isEqualTo(40);
  }

  @Test
  void aTopicThatWasMadeAnewUnderTheStoreIsNoticedBeforeAnythingIsWritten() throws Exception {
    send(5);
    try (Member member = member().join()) {
      step(member, this::isReadToTheEnd);
      replace(TOPIC);
      send(40);

      List<TopicBreak> found = broken(catchThrowable(() -> step(member, () -> false)));
      assertThat(found).allMatch(one -> one.topic().equals(TOPIC));
      breaks.add(found);
    }

    assertThat(stored()).isEqualTo(5);
    breaks.goOn(GoOn.ACCEPT);
    readAll();
    assertThat(stored()).isEqualTo(45);
    assertThat(balance().articles().added()).as("the sums stay").isEqualTo(45);
  }

  @Test
  void aTopicThatIsDeletedUnderTheStoreIsMissedAtOnce() throws Exception {
    send(5);
    try (Member member = member().join()) {
      step(member, this::isReadToTheEnd);
      kafka.deleteTopic(TOPIC);

      assertThat(catchThrowable(() -> step(member, () -> false)))
          .hasRootCauseInstanceOf(UnknownTopicOrPartitionException.class);
      assertThat(member.missingTopics()).containsExactly(TOPIC);
    }
  }

  @Test
  void anOlderCopyOfKafkasFolderIsNoticedThoughItHasGrown() throws Exception {
    send(5);
    readAll();
    Path copy = folder.resolve("copy");
    restart(() -> kafka.copyTo(copy));
    send(10);
    readAll();

    restart(() -> kafka.restore(copy));
    send(60);

    assertThat(findBreaks()).isNotEmpty().allMatch(one -> one.kind() == TopicBreak.Kind.CUT);
    assertThat(stored()).isEqualTo(15);
    breaks.goOn(GoOn.READ_AGAIN);
    readAll();
    assertThat(stored()).isEqualTo(75);
  }

  @Test
  void anOlderCopyThatComesBackUnderARunningStoreIsNoticed() throws Exception {
    send(5);
    readAll();
    Path copy = folder.resolve("copy");
    restart(() -> kafka.copyTo(copy));
    send(10);
    try (Member member = member().join()) {
      step(member, this::isReadToTheEnd);
      wire.close();
      kafka.stop();
      step(member, () -> !member.isConnected());
      kafka.restore(copy);
      kafka.start();
      wire = new Wire(kafka.bootstrapServers());
      send(60);

      assertThat(broken(catchThrowable(() -> step(member, () -> false)))).isNotEmpty();
    }
    assertThat(stored()).isEqualTo(15);
  }

  @Test
  void aLogThatIsGoneFromTheDiskIsNoticedThoughItHasGrown() throws Exception {
    send(30);
    readAll();

    restart(() -> kafka.deleteLog(TOPIC, 0));
    send(120);

    assertThat(findBreaks())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.partition()).isZero();
              assertThat(one.kind()).isEqualTo(TopicBreak.Kind.CUT);
            });
    breaks.goOn(GoOn.ACCEPT);
    readAll();
    assertThat(stored()).isEqualTo(150);
    assertThat(balance().articles().added()).as("the sums stay").isEqualTo(150);
  }

  @Test
  void deletedRecordsThatWereNotReadStopTheStore() throws Exception {
    send(5);
    readAll();
    send(20);
    try (Admin admin = admin()) {
      Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
      for (int partition = 0; partition < Wire.ENRICHED_PARTITIONS; partition++) {
        all.put(new TopicPartition(TOPIC, partition), RecordsToDelete.beforeOffset(-1));
      }
      admin.deleteRecords(all).all().get();
    }
    send(8);

    assertThat(findBreaks()).isNotEmpty().allMatch(one -> one.kind() == TopicBreak.Kind.DELETED);
    assertThat(stored()).isEqualTo(5);
    breaks.goOn(GoOn.ACCEPT);
    readAll();
    assertThat(stored()).isEqualTo(13);
  }

  @Test
  void deletedRecordsThatWereReadDoNotMatter() throws Exception {
    send(5);
    readAll();
    try (Admin admin = admin()) {
      Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
      for (int partition = 0; partition < Wire.ENRICHED_PARTITIONS; partition++) {
        all.put(new TopicPartition(TOPIC, partition), RecordsToDelete.beforeOffset(-1));
      }
      admin.deleteRecords(all).all().get();
    }
    send(8);

    readAll();

    assertThat(stored()).isEqualTo(13);
  }

  @Test
  void whatWasTakenDownIsSentOnceMoreWhereItsTopicIsLost() throws Exception {
    Takedown takedown =
        new Takedown(
            "urn:down",
            Takedown.Action.TAKE_DOWN,
            "a reason",
            Instant.parse("2026-01-01T00:00:00Z"));
    wire.request(takedown).send();
    readAll();

    replace(IngestTopics.ARTICLES_TAKEDOWNS.name());
    assertThat(findBreaks()).hasSize(1);

    TakedownOutbox outbox = new TakedownOutbox(database.dataSource(), database.dataSource());
    assertThat(outbox.send(requests -> assertThat(requests).containsExactly(takedown))).isTrue();
  }

  @Test
  void filesOfWhichNoReceiptIsThereAnyMoreAreNotCountedAfterReadingAgain() throws Exception {
    FileCounts one = FileCounts.NONE.plusPublished();
    wire.receipt(Receipts.of("moved.txt", FileReceipt.State.DONE, one))
        .receipt(Receipts.of("kept.txt", FileReceipt.State.DONE, one))
        .send();
    readAll();
    assertThat(balance().entries().published()).isEqualTo(2);

    replace(IngestTopics.INGEST_FILES.name());
    wire.receipt(Receipts.of("kept.txt", FileReceipt.State.DONE, one)).send();
    assertThat(findBreaks()).hasSize(1);
    assertThat(balance().readingBlocked()).isTrue();
    breaks.goOn(GoOn.READ_AGAIN);
    readAll();

    assertThat(balance().readingBlocked()).isFalse();
    assertThat(balance().entries().published()).isEqualTo(1);
  }

  @Test
  void whatOnlyGrewIsReadOn() throws Exception {
    send(5);
    readAll();
    restart(() -> {});
    send(5);
    restart(() -> {});
    send(5);

    readAll();

    assertThat(stored()).isEqualTo(15);
    assertThat(database.column("SELECT count(*) FROM consumer_offsets WHERE topic_id IS NOT NULL"))
        .containsExactly(Integer.toString(Wire.ENRICHED_PARTITIONS));
  }

  private void send(int articles) {
    for (int i = 0; i < articles; i++) {
      wire.article(ArticleSample.of("urn:article:" + sent++));
    }
    wire.send();
  }

  private void restart(Runnable meanwhile) throws Exception {
    wire.close();
    kafka.stop();
    meanwhile.run();
    kafka.start();
    wire = new Wire(kafka.bootstrapServers());
    wire.createTopics();
  }

  private void replace(String topic) throws Exception {
    kafka.deleteTopic(topic);
    wire.close();
    wire = new Wire(kafka.bootstrapServers());
    wire.createTopics();
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }

  private Member member() {
    return new Member(kafka.bootstrapServers(), database.dataSource(), "store");
  }

  private void readAll() {
    try (Member member = member().join()) {
      step(member, this::isReadToTheEnd);
    }
  }

  private boolean isReadToTheEnd() throws Exception {
    try (Admin admin = admin()) {
      Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
      admin
          .describeTopics(Session.TOPICS)
          .allTopicNames()
          .get()
          .forEach(
              (name, topic) ->
                  topic
                      .partitions()
                      .forEach(
                          partition ->
                              latest.put(
                                  new TopicPartition(name, partition.partition()),
                                  OffsetSpec.latest())));
      for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
          admin.listOffsets(latest).all().get().entrySet()) {
        String next =
            "SELECT next_offset FROM consumer_offsets WHERE topic = '%s' AND partition = %d"
                .formatted(end.getKey().topic(), end.getKey().partition());
        if (!database.column(next).equals(List.of(Long.toString(end.getValue().offset())))) {
          return false;
        }
      }
      return true;
    }
  }

  /** What a store finds when it starts, and keeps. */
  private Set<TopicBreak> findBreaks() throws SQLException {
    try (Member member = member().join()) {
      List<TopicBreak> found = broken(catchThrowable(() -> step(member, () -> false)));
      breaks.add(found);
      assertThat(breaks.all()).containsAll(found);
      return found.stream().collect(Collectors.toSet());
    }
  }

  private static List<TopicBreak> broken(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof BrokenTopicsException broken) {
        return broken.breaks();
      }
    }
    throw new AssertionError("no broken topic was noticed", thrown);
  }

  private static void step(Member member, Callable<Boolean> isDone) {
    await()
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(1))
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              member.step();
              return isDone.call();
            });
  }

  private static int stored() throws SQLException {
    return Integer.parseInt(database.column("SELECT count(*) FROM articles").get(0));
  }

  private static Balance balance() throws SQLException {
    return new BalanceQuery(database.dataSource()).balance();
  }
}
