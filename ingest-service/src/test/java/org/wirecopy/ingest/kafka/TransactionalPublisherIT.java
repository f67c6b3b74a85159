package org.wirecopy.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.ingest.intake.Chunk;
import org.wirecopy.ingest.intake.IntakeStoppedException;
import org.wirecopy.ingest.intake.Publication;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.shard.Shard;
import org.wirecopy.ingest.takedown.Blocklist;
import org.wirecopy.testservers.CommittedRecords;
import org.wirecopy.testservers.TestKafka;

class TransactionalPublisherIT {
  private static TestKafka kafka;

  @BeforeAll
  static void startKafka() throws InterruptedException {
    kafka = TestKafka.start();
    new TopicCreation((short) 1, Map.of("ingest.files", 2))
        .create(settings("any"), IngestTopics.ALL);
  }

  @AfterAll
  static void stopKafka() {
    kafka.close();
  }

  private static KafkaSettings settings(String inbox) {
    return settings(inbox, 0);
  }

  private static KafkaSettings settings(String inbox, int index) {
    return new KafkaSettings(
        Map.of("bootstrap.servers", kafka.bootstrapServers()),
        "wirecopy-ingest-" + inbox + "-" + index,
        Duration.ofSeconds(30),
        "gzip");
  }

  private static TransactionalPublisher publisher(String inbox, Ledger ledger) {
    return publisher(inbox, ledger, new Blocklist());
  }

  private static TransactionalPublisher publisher(
      String inbox, Ledger ledger, Blocklist blocklist) {
    return publisher(inbox, Shard.WHOLE, ledger, blocklist);
  }

  private static TransactionalPublisher publisher(
      String inbox, Shard shard, Ledger ledger, Blocklist blocklist) {
    return new TransactionalPublisher(
        settings(inbox, shard.index()),
        inbox,
        shard,
        ledger,
        blocklist,
        RandomGenerator.getDefault(),
        PublishingTraces.NONE,
        new SimpleMeterRegistry());
  }

  private static Chunk chunk(String inbox, String path, String uri) {
    Instant now = Instant.parse("2026-01-01T00:00:00.000001Z");
    FileCounts one = FileCounts.NONE.plusPublished();
    return new Chunk(
        List.of(
            new Publication(
                IngestTopics.ARTICLES_INGESTED, uri, "{}".getBytes(StandardCharsets.UTF_8), now)),
        List.of(
            new FileReceipt(
                inbox,
                path,
                2,
                3,
                "aa".repeat(32),
                FileReceipt.State.DONE,
                1,
                one,
                one,
                now,
                now,
                null)));
  }

  private static long published(String uri) {
    return CommittedRecords.keys(kafka.bootstrapServers(), IngestTopics.ARTICLES_INGESTED.name())
        .stream()
        .filter(uri::equals)
        .count();
  }

  @Test
  void aRecordCarriesItsCloudEventAndItsTrace() {
    try (TransactionalPublisher publisher = publisher("headers", new Ledger())) {
      publisher.connect();
      publisher.publish(chunk("headers", "a", "urn:x:headers"));
    }

    var message =
        CommittedRecords.of(kafka.bootstrapServers(), IngestTopics.ARTICLES_INGESTED.name())
            .stream()
            .filter(m -> m.key().equals("urn:x:headers"))
            .findFirst()
            .orElseThrow();
    assertThat(CommittedRecords.header(message, "ce_specversion")).isEqualTo("1.0");
    assertThat(CommittedRecords.header(message, "ce_type"))
        .isEqualTo("org.wirecopy.article.ingested.v1");
    assertThat(CommittedRecords.header(message, "ce_source")).isEqualTo("/wirecopy/ingest/headers");
    assertThat(CommittedRecords.header(message, "ce_subject")).isEqualTo("urn:x:headers");
    assertThat(CommittedRecords.header(message, "ce_time"))
        .isEqualTo("2026-01-01T00:00:00.000001Z");
    assertThat(CommittedRecords.header(message, "ce_id")).matches("[0-9a-f-]{14}5[0-9a-f-]{21}");
    assertThat(CommittedRecords.header(message, "ce_dataschema"))
        .isEqualTo("urn:wirecopy:schema:article-ingested:1");
    assertThat(CommittedRecords.header(message, "content-type")).isEqualTo("application/json");
    assertThat(CommittedRecords.header(message, "traceparent"))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    assertThat(message.timestamp()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
  }

  @Test
  void aNewIngesterKnowsWhatItsPredecessorFinished() {
    try (TransactionalPublisher before = publisher("restart", new Ledger())) {
      before.connect();
      before.publish(chunk("restart", "a", "urn:x:restart"));
    }
    Ledger ledger = new Ledger();

    try (TransactionalPublisher after = publisher("restart", ledger)) {
      after.connect();
    }

    assertThat(ledger.isFinished("a", 2, 3)).isTrue();
  }

  @Test
  void afterAFailureOnlyTheReceiptsWrittenSinceAreRead() {
    List<String> read = new ArrayList<>();
    String prefix = "read-on/";
    try (TransactionalPublisher publisher = publisher("read-on", new Ledger());
        ReceiptReader receipts =
            new ReceiptReader(
                settings("reader-of-read-on"),
                receipt -> {
                  String key = new String(receipt.key(), StandardCharsets.UTF_8);
                  if (key.startsWith(prefix)) {
                    read.add(key);
                  }
                },
                () -> false)) {
      publisher.connect();
      publisher.publish(chunk("read-on", "a", "urn:x:read-on-a"));
      publisher.publish(chunk("read-on", "b", "urn:x:read-on-b"));
      receipts.catchUp();
      assertThat(read).containsExactlyInAnyOrder(prefix + "a", prefix + "b");
      read.clear();

      publisher.publish(chunk("read-on", "c", "urn:x:read-on-c"));
      receipts.catchUp();
    }

    assertThat(read).containsExactly(prefix + "c");
  }

  @Test
  void theReceiptsOfOtherInboxesAreNotOurs() {
    Ledger ledger = new Ledger();
    try (TransactionalPublisher other = publisher("mine-not", new Ledger());
        TransactionalPublisher mine = publisher("mine", ledger)) {
      other.connect();
      other.publish(chunk("mine-not", "a", "urn:x:mine-not"));
      mine.connect();
    }

    assertThat(ledger.summary().done()).isZero();
  }

  @Test
  void aSecondIngesterWithTheSameIndexStopsTheFirstForGood() {
    try (TransactionalPublisher first = publisher("fence", new Ledger());
        TransactionalPublisher second = publisher("fence", new Ledger())) {
      first.connect();
      second.connect();

      assertThatThrownBy(() -> first.publish(chunk("fence", "a", "urn:x:fence-1")))
          .isInstanceOf(IntakeStoppedException.class)
          .hasMessageContaining("same inbox and index");
      second.publish(chunk("fence", "a", "urn:x:fence-2"));
    }

    assertThat(published("urn:x:fence-1")).isZero();
    assertThat(published("urn:x:fence-2")).isEqualTo(1);
  }

  @Test
  void anOutageOfKafkaIsWaitedOutAndNothingIsDoubled() {
    Ledger ledger = new Ledger();
    try (TransactionalPublisher publisher = publisher("outage", ledger)) {
      publisher.connect();
      publisher.publish(chunk("outage", "a", "urn:x:before"));
      kafka.stop();
      CompletableFuture<Void> waiting =
          CompletableFuture.runAsync(
              () -> publisher.publish(chunk("outage", "b", "urn:x:during")),
              // A thread of ours has the class loader of the test; those of the common pool need
              // not.
              task -> new Thread(task, "publishing").start());
      await().atMost(Duration.ofSeconds(90)).until(() -> !publisher.isAvailable());

      kafka.startAgain();
      waiting.join();

      assertThat(publisher.isAvailable()).isTrue();
    }
    assertThat(published("urn:x:before")).isEqualTo(1);
    assertThat(published("urn:x:during")).isEqualTo(1);
  }

  @Test
  void whatACrashLeftUncommittedIsNeverSeen() {
    KafkaProducer<byte[], byte[]> crashed = new KafkaProducer<>(settings("crash").producer());
    crashed.initTransactions();
    crashed.beginTransaction();
    var sent =
        crashed.send(
            new ProducerRecord<>(
                IngestTopics.ARTICLES_INGESTED.name(),
                "urn:x:crash".getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8)));
    crashed.flush();
    assertThat(sent).isDone();

    try (TransactionalPublisher after = publisher("crash", new Ledger())) {
      after.connect();
      after.publish(chunk("crash", "a", "urn:x:after-crash"));
    }

    assertThat(published("urn:x:crash")).isZero();
    assertThat(published("urn:x:after-crash")).isEqualTo(1);
    crashed.close(Duration.ZERO);
  }

  @Test
  void aTakedownIsCarriedOutOnceAndKnownAfterARestart() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    Takedown request = new Takedown("urn:x:down", Takedown.Action.TAKE_DOWN, "why", now);
    try (TransactionalPublisher first = publisher("down", new Ledger())) {
      first.connect();
      first.publish(
          new Chunk(
              List.of(
                  new Publication(
                      IngestTopics.ARTICLES_TAKEDOWNS,
                      request.uri(),
                      ContractJson.write(request),
                      now)),
              List.of()));
      await()
          .atMost(Duration.ofSeconds(90))
          .until(
              () -> {
                first.carryOutTakedowns();
                return published("urn:x:down") > 0;
              });
    }
    Blocklist blocklist = new Blocklist();

    try (TransactionalPublisher second = publisher("down", new Ledger(), blocklist)) {
      second.connect();
      second.carryOutTakedowns();
    }

    assertThat(blocklist.blocks("urn:x:down")).isTrue();
    assertThat(published("urn:x:down")).isEqualTo(1);
    var message =
        CommittedRecords.of(kafka.bootstrapServers(), IngestTopics.ARTICLES_INGESTED.name())
            .stream()
            .filter(m -> m.key().equals("urn:x:down"))
            .findFirst()
            .orElseThrow();
    assertThat(message.value()).isNull();
    assertThat(CommittedRecords.header(message, "ce_type"))
        .isEqualTo("org.wirecopy.article.takendown.v1");
  }

  private static Chunk request(String uri) {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    Takedown request = new Takedown(uri, Takedown.Action.TAKE_DOWN, "why", now);
    return new Chunk(
        List.of(
            new Publication(
                IngestTopics.ARTICLES_TAKEDOWNS, uri, ContractJson.write(request), now)),
        List.of());
  }

  private static void carryOutUntilBlocked(
      TransactionalPublisher publisher, Blocklist blocklist, String uri) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              publisher.carryOutTakedowns();
              return blocklist.blocks(uri);
            });
  }

  @Test
  void eachOfSeveralIngestersKnowsTheFilesThatItOwns() {
    Shard first = new Shard(0, 2);
    Shard second = new Shard(1, 2);
    try (TransactionalPublisher whole = publisher("shards", new Ledger())) {
      whole.connect();
      whole.publish(chunk("shards", "a.txt", "urn:x:shards-a"));
      whole.publish(chunk("shards", "good.txt", "urn:x:shards-good"));
    }
    Ledger firsts = new Ledger();
    Ledger seconds = new Ledger();

    try (TransactionalPublisher one = publisher("shards", first, firsts, new Blocklist());
        TransactionalPublisher two = publisher("shards", second, seconds, new Blocklist())) {
      one.connect();
      two.connect();
    }

    assertThat(first.owns("a.txt")).isTrue();
    assertThat(firsts.knows("a.txt")).isTrue();
    assertThat(firsts.knows("good.txt")).isFalse();
    assertThat(seconds.knows("a.txt")).isFalse();
    assertThat(seconds.knows("good.txt")).isTrue();
  }

  @Test
  void ofSeveralIngestersTheFirstCarriesOutTakedowns() {
    Blocklist firsts = new Blocklist();
    Blocklist seconds = new Blocklist();
    try (TransactionalPublisher one = publisher("duty", new Shard(0, 2), new Ledger(), firsts);
        TransactionalPublisher two = publisher("duty", new Shard(1, 2), new Ledger(), seconds)) {
      one.connect();
      two.connect();
      one.carryOutTakedowns();
      two.carryOutTakedowns();
      one.publish(request("urn:x:duty"));

      carryOutUntilBlocked(two, seconds, "urn:x:duty");
      assertThat(published("urn:x:duty")).isZero();
      carryOutUntilBlocked(one, firsts, "urn:x:duty");
      assertThat(published("urn:x:duty")).isEqualTo(1);
    }
  }

  @Test
  void whatAnotherIngesterPublishedMeanwhileItTakesDownItself() {
    Blocklist seconds = new Blocklist();
    try (TransactionalPublisher one =
            publisher("late", new Shard(0, 2), new Ledger(), new Blocklist());
        TransactionalPublisher two = publisher("late", new Shard(1, 2), new Ledger(), seconds)) {
      one.connect();
      two.connect();
      two.carryOutTakedowns();
      one.publish(request("urn:x:late"));
      one.carryOutTakedowns();
      two.publish(chunk("late", "good.txt", "urn:x:late"));

      carryOutUntilBlocked(two, seconds, "urn:x:late");
    }

    var last =
        CommittedRecords.of(kafka.bootstrapServers(), IngestTopics.ARTICLES_INGESTED.name())
            .stream()
            .filter(m -> m.key().equals("urn:x:late"))
            .reduce((before, after) -> after)
            .orElseThrow();
    assertThat(last.value()).isNull();
  }
}
