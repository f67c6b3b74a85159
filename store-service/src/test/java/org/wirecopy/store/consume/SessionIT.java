package org.wirecopy.store.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.store.postgres.LostPartitionException;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.Receipts;
import org.wirecopy.store.samples.Wire;
import org.wirecopy.testservers.TestKafka;

/** Single memberships in the group, against a real Kafka and a real Postgres. */
class SessionIT {
  private static final String TOPIC = EnrichTopics.ARTICLES_ENRICHED.name();
  private static final String GROUP = "store";

  private static TestKafka kafka;
  private static Database database;
  private static Wire wire;
  private static Admin admin;
  private static List<String> missingAtFirst;

  @BeforeAll
  static void startServers() throws Exception {
    kafka = TestKafka.start();
    database = new Database();
    wire = new Wire(kafka.bootstrapServers());
    admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    try (Member member = member(GROUP)) {
      missingAtFirst = member.missingTopics();
    }
    wire.createTopics();
  }

  @AfterAll
  static void stopServers() {
    admin.close();
    wire.close();
    database.close();
    kafka.close();
  }

  @BeforeEach
  void readWhatEarlierTestsHaveSent() {
    try (Member member = member(GROUP).join()) {
      step(member, member::isUpToDate);
    }
  }

  @Test
  void topicsThatDoNotExistAreNamed() {
    assertThat(missingAtFirst)
        .containsExactly(
            "articles.enriched", "articles.rejected", "ingest.files", "articles.takedowns");
    try (Member member = member(GROUP)) {
      assertThat(member.missingTopics()).isEmpty();
    }
  }

  @Test
  void theStoredOffsetsWinOverThoseOfTheGroup() throws Exception {
    send("urn:offsets:1");
    try (Member member = member(GROUP).join()) {
      step(member, () -> isStored("urn:offsets:1"));
    }
    Map<TopicPartition, OffsetAndMetadata> start = new HashMap<>();
    for (int partition = 0; partition < Wire.ENRICHED_PARTITIONS; partition++) {
      start.put(new TopicPartition(TOPIC, partition), new OffsetAndMetadata(0));
    }
    admin.alterConsumerGroupOffsets(GROUP, start).all().get();

    send("urn:offsets:2");
    try (Member member = member(GROUP).join()) {
      step(member, () -> isStored("urn:offsets:2"));
    }

    assertThat(count("unchanged")).isZero();
  }

  @Test
  void aConsumerThatLostItsPartitionsFailsAndReadsOnAfterJoiningAnew() throws Exception {
    try (Member late = member("unaware").join();
        Member owner = member(GROUP).join()) {
      step(late, late::isUpToDate);
      step(owner, owner::isUpToDate);
      send("urn:lost:1");
      step(owner, () -> isStored("urn:lost:1"));
      long stored = count("new");

      assertThatThrownBy(() -> step(late, () -> false))
          .isInstanceOf(LostPartitionException.class)
          .hasMessageContaining("another consumer has it");

      assertThat(count("new")).isEqualTo(stored);
    }
    send("urn:lost:2");
    try (Member again = member("unaware").join()) {
      step(again, () -> isStored("urn:lost:2"));
    }
    assertThat(count("unchanged")).isZero();
  }

  @Test
  void whoeverHasANameTakesItsOldPlaceWithoutWaitingForTheSessionToEnd() {
    try (Member killed = named().join()) {
      step(killed, killed::isUpToDate);
    }
    Instant start = Instant.now();

    try (Member again = named().join()) {
      step(again, again::isUpToDate);
    }

    // The group keeps the place for 30 s: as long would anyone wait who came as a stranger.
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aTransactionThatWasAbortedNeverCounts() throws SQLException {
    wire.article(ArticleSample.of("urn:aborted")).sendAndAbort();
    send("urn:committed");

    try (Member member = member(GROUP).join()) {
      step(member, () -> isStored("urn:committed") && member.isUpToDate());
    }

    assertThat(isStored("urn:aborted")).isFalse();
  }

  @Test
  void rejectionsThatGrewTooOldBeforeTheyWereReadDoNotStopTheOthers() throws Exception {
    wire.rejection(Receipts.rejection("old.txt", Rejection.Stage.INGEST, "old")).send();
    Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
    for (int partition = 0; partition < 2; partition++) {
      all.put(
          new TopicPartition(IngestTopics.ARTICLES_REJECTED.name(), partition),
          RecordsToDelete.beforeOffset(-1));
    }
    admin.deleteRecords(all).all().get();
    wire.rejection(Receipts.rejection("kept.txt", Rejection.Stage.INGEST, "kept")).send();

    try (Member member = member(GROUP).join()) {
      step(member, () -> isRejected("kept"));
    }

    assertThat(isRejected("old")).isFalse();
  }

  private static Member member(String group) {
    return new Member(kafka.bootstrapServers(), database.dataSource(), group);
  }

  /** Closing it is as good as a kill: who has a name never says that it leaves. */
  private static Member named() {
    return Member.named(kafka.bootstrapServers(), database.dataSource(), "named", "pod-0");
  }

  private static void send(String uri) {
    wire.article(ArticleSample.of(uri)).send();
  }

  private static void step(Member member, Callable<Boolean> isDone) {
    await()
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(1))
        .atMost(Duration.ofSeconds(90))
        .until(
            () -> {
              member.step();
              return isDone.call();
            });
  }

  private static boolean isStored(String uri) throws SQLException {
    return !database.column("SELECT id FROM articles WHERE uri = '" + uri + "'").isEmpty();
  }

  private static boolean isRejected(String reason) throws SQLException {
    return !database
        .column("SELECT reason FROM rejections WHERE reason = '" + reason + "'")
        .isEmpty();
  }

  private static long count(String outcome) throws SQLException {
    return database.column("SELECT count FROM outcomes WHERE outcome = '" + outcome + "'").stream()
        .mapToLong(Long::parseLong)
        .sum();
  }
}
