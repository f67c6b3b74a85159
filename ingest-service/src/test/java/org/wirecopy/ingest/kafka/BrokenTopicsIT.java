package org.wirecopy.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.intake.Chunk;
import org.wirecopy.ingest.intake.Publication;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.shard.Shard;
import org.wirecopy.ingest.takedown.Blocklist;
import org.wirecopy.testservers.KafkaFolder;
import org.wirecopy.topics.BrokenTopicsException;

/** Topics that are replaced or cut while the receipts stay. */
@Tag("own-servers")
class BrokenTopicsIT {
  private static final String ARTICLES = IngestTopics.ARTICLES_INGESTED.name();

  @TempDir private static Path folder;
  private static KafkaFolder kafka;
  private static int inboxes;

  /** Each test has one of its own, and with it receipts and offsets of its own. */
  private final String inbox = "news-" + ++inboxes;

  private int published;

  @BeforeAll
  static void startKafka() {
    kafka = new KafkaFolder(folder);
  }

  @AfterAll
  static void stopKafka() {
    kafka.close();
  }

  @BeforeEach
  void makeTopics() throws InterruptedException {
    createTopics();
  }

  @Test
  void articlesThatAreGoneThoughTheirReceiptsStayAreToldAtEveryStart() throws Exception {
    publish(20);

    replace(ARTICLES);

    try (TransactionalPublisher again = publisher(new Ledger())) {
      assertThatThrownBy(again::connect)
          .isInstanceOf(BrokenTopicsException.class)
          .hasMessageContaining("articles.ingested")
          .hasMessageContaining("was deleted and made anew");
    }
    try (TransactionalPublisher again = publisher(new Ledger())) {
      assertThatThrownBy(again::connect).isInstanceOf(BrokenTopicsException.class);
    }
  }

  @Test
  void onceAnOperatorHasSaidHowToGoOnItDoesSoForGood() throws Exception {
    publish(20);
    replace(ARTICLES);
    Ledger ledger = new Ledger();
    try (TransactionalPublisher again = publisher(ledger)) {
      assertThatThrownBy(again::connect).isInstanceOf(BrokenTopicsException.class);
      again.beginToSettle();
      again.connect();
      assertThat(ledger.paths()).hasSize(20);
      again.settle();
    }

    publish(5);
  }

  @Test
  void whatStopsBeforeTheOperatorsRequestIsDoneIsStillBlocked() throws Exception {
    publish(20);
    replace(ARTICLES);
    try (TransactionalPublisher again = publisher(new Ledger())) {
      assertThatThrownBy(again::connect).isInstanceOf(BrokenTopicsException.class);
      again.beginToSettle();
      again.connect();
      again.publish(chunk("again.txt"));
    }

    try (TransactionalPublisher killed = publisher(new Ledger())) {
      assertThatThrownBy(killed::connect).isInstanceOf(BrokenTopicsException.class);
    }
  }

  @Test
  void aLogThatWasCutWhileNobodyLookedIsTold() throws Exception {
    publish(60);

    kafka.stop();
    kafka.deleteLog(ARTICLES, 0);
    kafka.start();

    try (TransactionalPublisher again = publisher(new Ledger())) {
      assertThatThrownBy(again::connect)
          .isInstanceOf(BrokenTopicsException.class)
          .hasMessageContaining("articles.ingested-0 was cut");
    }
  }

  @Test
  void aTopicThatIsMadeAnewUnderTheIngesterCommitsNothing() throws Exception {
    Ledger ledger = new Ledger();
    try (TransactionalPublisher publisher = publisher(ledger)) {
      publisher.connect();
      for (int i = 0; i < 20; i++) {
        publisher.publish(chunk("file-" + i));
      }
      replace(ARTICLES);

      assertThatThrownBy(
              () -> {
                for (int i = 20; i < 60; i++) {
                  publisher.publish(chunk("file-" + i));
                }
              })
          .isInstanceOf(BrokenTopicsException.class);
    }
    try (TransactionalPublisher again = publisher(new Ledger())) {
      assertThatThrownBy(again::connect).isInstanceOf(BrokenTopicsException.class);
    }
  }

  @Test
  void takedownsThatAreGoneStopTheIngester() throws Exception {
    try (TransactionalPublisher publisher = publisher(new Ledger())) {
      publisher.connect();
      publisher.publish(
          new Chunk(
              List.of(
                  new Publication(
                      IngestTopics.ARTICLES_TAKEDOWNS,
                      "urn:down",
                      "{\"uri\":\"urn:down\",\"action\":\"take-down\",\"requestedAt\":\"2026-01-01T00:00:00Z\"}"
                          .getBytes(StandardCharsets.UTF_8),
                      Instant.parse("2026-01-01T00:00:00Z"))),
              List.of()));
      publisher.carryOutTakedowns();
    }
    publish(5);

    replace(IngestTopics.ARTICLES_TAKEDOWNS.name());

    try (TransactionalPublisher again = publisher(new Ledger())) {
      assertThatThrownBy(again::connect)
          .isInstanceOf(BrokenTopicsException.class)
          .hasMessageContaining("articles.takedowns");
    }
  }

  @Test
  void withoutReceiptsEverythingIsReadAgain() throws Exception {
    publish(20);

    replace(IngestTopics.INGEST_FILES.name());

    Ledger ledger = new Ledger();
    try (TransactionalPublisher again = publisher(ledger)) {
      again.connect();
    }
    assertThat(ledger.paths()).isEmpty();
    publish(20);
  }

  @Test
  void receiptsThatTookThePlaceOfOthersAreReadFromTheirBeginning() throws Exception {
    List<String> read = new ArrayList<>();
    try (ReceiptReader receipts =
        new ReceiptReader(
            settings(),
            receipt -> read.add(new String(receipt.key(), StandardCharsets.UTF_8)),
            () -> false)) {
      publish(3);
      receipts.catchUp();
      read.clear();

      replace(IngestTopics.INGEST_FILES.name());
      publish(3);
      receipts.catchUp();
    }

    assertThat(read)
        .containsExactlyInAnyOrder(
            inbox + "/published-3", inbox + "/published-4", inbox + "/published-5");
  }

  private void publish(int files) {
    try (TransactionalPublisher publisher = publisher(new Ledger())) {
      publisher.connect();
      for (int i = 0; i < files; i++) {
        publisher.publish(chunk("published-" + published++));
      }
    }
  }

  private TransactionalPublisher publisher(Ledger ledger) {
    return new TransactionalPublisher(
        settings(),
        inbox,
        Shard.WHOLE,
        ledger,
        new Blocklist(),
        RandomGenerator.getDefault(),
        PublishingTraces.NONE,
        new SimpleMeterRegistry());
  }

  private KafkaSettings settings() {
    return new KafkaSettings(
        Map.of("bootstrap.servers", kafka.bootstrapServers()),
        "wirecopy-ingest-" + inbox + "-0",
        Duration.ofSeconds(30),
        "gzip");
  }

  private void createTopics() throws InterruptedException {
    new TopicCreation((short) 1, Map.of(ARTICLES, 2)).create(settings(), IngestTopics.ALL);
  }

  private void replace(String topic) throws Exception {
    kafka.deleteTopic(topic);
    createTopics();
  }

  private Chunk chunk(String path) {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    FileCounts one = FileCounts.NONE.plusPublished();
    return new Chunk(
        List.of(
            new Publication(
                IngestTopics.ARTICLES_INGESTED,
                "urn:" + path,
                "{}".getBytes(StandardCharsets.UTF_8),
                now)),
        new ArrayList<>(
            List.of(
                new FileReceipt(
                    inbox,
                    path,
                    1,
                    1,
                    "00",
                    FileReceipt.State.DONE,
                    1,
                    one,
                    one,
                    now,
                    now,
                    null))));
  }
}
