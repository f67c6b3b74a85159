package org.wirecopy.enrich.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wirecopy.enrich.contract.EnrichTopics.ARTICLES_ENRICHED;
import static org.wirecopy.ingest.contract.IngestTopics.ARTICLES_INGESTED;
import static org.wirecopy.ingest.contract.IngestTopics.ARTICLES_REJECTED;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.testservers.KafkaFolder;
import org.wirecopy.testservers.PackagedService;
import org.wirecopy.testservers.TokenTestResource;
import org.wirecopy.testservers.TopicCommands;

/** A packaged enricher whose enriched articles are gone, and its operator. */
@Tag("own-servers")
class TopicCommandsIT {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int ARTICLES = 20;

  @TempDir Path folder;
  private KafkaFolder kafka;
  private Topics topics;

  @BeforeEach
  void startKafka() throws Exception {
    kafka = new KafkaFolder(folder);
    topics = new Topics(kafka.bootstrapServers());
    topics.create(ARTICLES_INGESTED, ARTICLES_REJECTED);
  }

  @AfterEach
  void stopKafka() {
    topics.close();
    kafka.close();
  }

  @ParameterizedTest
  @CsvSource({"read-again, 21", "accept, 1"})
  void itWritesNothingUntilItIsToldHowToGoOn(String action, int enrichedAfterwards)
      throws Exception {
    // Given
    for (int i = 0; i < ARTICLES; i++) {
      topics.ingest("urn:" + i, "Article number " + i + " says that it rains in Rome again.");
    }
    PackagedService first = start();
    try {
      await().atMost(LONG).until(() -> topics.read(ARTICLES_ENRICHED).size() == ARTICLES);
      await().atMost(LONG).until(this::remembersWhatItHasWritten);
    } finally {
      first.close();
    }
    replaceEnriched();
    topics.ingest("urn:later", "What comes later is waiting.");

    // When
    try (PackagedService enrich = start()) {
      TopicCommands commands = new TopicCommands(enrich.port());
      await().atMost(LONG).until(commands::isBlocked);
      assertThat(commands.state()).contains("articles.enriched", "\"kind\":\"replaced\"");
      assertThat(commands.faultsOfWrongOnes()).isEmpty();
      assertThat(commands.isBlocked()).isTrue();
      assertThat(enrich.status("/q/health/ready")).isEqualTo(503);
      assertThat(topics.read(ARTICLES_ENRICHED)).isEmpty();

      // Then
      assertThat(commands.decide(action).statusCode()).isEqualTo(200);
      assertThat(commands.isBlocked()).isFalse();
      await().atMost(LONG).until(() -> topics.read(ARTICLES_ENRICHED).size() == enrichedAfterwards);
      assertThat(enrich.log())
          .contains("\"action\":\"" + action + "\",\"target\":\"articles.enriched\"");
    }
  }

  @Test
  void itsTopicThatIsDeletedWhileItRunsIsMadeAnewAndFilled() throws Exception {
    for (int i = 0; i < ARTICLES; i++) {
      topics.ingest("urn:" + i, "Article number " + i + " says that it rains in Rome again.");
    }
    try (PackagedService enrich = start()) {
      await().atMost(LONG).until(() -> topics.read(ARTICLES_ENRICHED).size() == ARTICLES);
      await().atMost(LONG).until(this::remembersWhatItHasWritten);

      kafka.deleteTopic(ARTICLES_ENRICHED.name());

      TopicCommands commands = new TopicCommands(enrich.port());
      await().atMost(LONG).until(commands::isBlocked);
      // The store has to see that it is another before the enricher writes to it.
      await().atMost(LONG).until(() -> topics.exists(ARTICLES_ENRICHED));
      assertThat(commands.decide("read-again").statusCode()).isEqualTo(200);
      await().atMost(LONG).until(() -> topics.read(ARTICLES_ENRICHED).size() == ARTICLES);
    }
  }

  private PackagedService start() throws Exception {
    return PackagedService.start(
        folder,
        Map.of(
            "WIRECOPY_HTTP_TOKEN_FILE", TokenTestResource.writeTo(folder).toString(),
            "WIRECOPY_ENRICH_STATE_DIR", folder.resolve("state").toString(),
            "WIRECOPY_TOPICS_CREATE", "true",
            "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()));
  }

  /** It looks every few seconds. */
  private boolean remembersWhatItHasWritten() {
    return new MemoryFile(folder.resolve("state"))
        .read().partitions(ARTICLES_ENRICHED.name()).values().stream()
            .anyMatch(position -> position.next() > 0);
  }

  private void replaceEnriched() throws Exception {
    kafka.deleteTopic(ARTICLES_ENRICHED.name());
    topics.create(ARTICLES_ENRICHED);
  }
}
