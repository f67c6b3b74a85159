package org.wirecopy.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.testservers.CommittedRecords;
import org.wirecopy.testservers.KafkaFolder;
import org.wirecopy.testservers.PackagedService;
import org.wirecopy.testservers.TokenTestResource;
import org.wirecopy.testservers.TopicCommands;

/** A packaged ingester whose articles are gone, and its operator. */
@Tag("own-servers")
class TopicCommandsIT {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String ARTICLES = IngestTopics.ARTICLES_INGESTED.name();

  @TempDir Path folder;
  @TempDir Path inbox;
  private KafkaFolder kafka;

  @BeforeEach
  void startKafka() {
    kafka = new KafkaFolder(folder);
  }

  @AfterEach
  void stopKafka() {
    kafka.close();
  }

  @ParameterizedTest
  @CsvSource({"read-again, 4", "accept, 1"})
  void itReadsNothingUntilItIsToldHowToGoOn(String action, int articlesAfterwards)
      throws Exception {
    // Given
    drop("a", "b", "c");
    PackagedService first = start();
    try {
      await().atMost(LONG).until(() -> published() == 3);
    } finally {
      first.close();
    }
    kafka.deleteTopic(ARTICLES);
    drop("d");

    // When
    try (PackagedService ingest = start()) {
      TopicCommands commands = new TopicCommands(ingest.port());
      await().atMost(LONG).until(commands::isBlocked);
      assertThat(commands.state()).contains("articles.ingested", "\"kind\":\"replaced\"");
      assertThat(commands.faultsOfWrongOnes()).isEmpty();
      assertThat(commands.isBlocked()).isTrue();
      assertThat(ingest.status("/q/health/ready")).isEqualTo(503);
      assertThat(published()).isZero();

      // Then
      assertThat(commands.decide(action).statusCode()).isEqualTo(200);
      assertThat(commands.isBlocked()).isFalse();
      await().atMost(LONG).until(() -> published() == articlesAfterwards);
      assertThat(ingest.log())
          .contains("\"action\":\"" + action + "\",\"target\":\"articles.ingested\"");
    }
  }

  private PackagedService start() throws Exception {
    return PackagedService.start(
        folder,
        Map.of(
            "WIRECOPY_HTTP_TOKEN_FILE", TokenTestResource.writeTo(folder).toString(),
            "WIRECOPY_INGEST_FOLDER", inbox.toString(),
            "WIRECOPY_TOPICS_CREATE", "true",
            "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()));
  }

  private void drop(String... names) throws Exception {
    for (String name : names) {
      Files.writeString(inbox.resolve(name + ".txt"), "It rains in Rome, says " + name + ".");
    }
  }

  private int published() {
    return CommittedRecords.keys(kafka.bootstrapServers(), IngestTopics.ARTICLES_INGESTED.name())
        .size();
  }
}
