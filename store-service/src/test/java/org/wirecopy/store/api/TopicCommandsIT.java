package org.wirecopy.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wirecopy.enrich.contract.EnrichTopics.ARTICLES_ENRICHED;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Wire;
import org.wirecopy.testservers.KafkaFolder;
import org.wirecopy.testservers.PackagedService;
import org.wirecopy.testservers.TestPostgres;
import org.wirecopy.testservers.TokenTestResource;
import org.wirecopy.testservers.TopicCommands;

/** A packaged store whose topic was replaced, and its operator. */
class TopicCommandsIT {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path folder;
  private KafkaFolder kafka;
  private TestPostgres postgres;
  private Wire wire;

  @BeforeEach
  void startServers() throws Exception {
    kafka = new KafkaFolder(folder);
    postgres = TestPostgres.start();
    wire = new Wire(kafka.bootstrapServers());
    wire.createTopics();
  }

  @AfterEach
  void stopServers() {
    wire.close();
    postgres.close();
    kafka.close();
  }

  @ParameterizedTest
  @CsvSource({"read-again, 2", "accept, 7"})
  void itStoresNothingUntilItIsToldHowToGoOnAndItsReadersAreAnsweredMeanwhile(
      String action, int countedAfterwards) throws Exception {
    // Given
    send("before", 5);
    try (PackagedService store = start()) {
      await().atMost(LONG).until(() -> stored(store, 5));
    }
    replaceEnriched();
    send("after", 2);

    // When
    try (PackagedService store = start()) {
      TopicCommands commands = new TopicCommands(store.port());
      await().atMost(LONG).until(commands::isBlocked);
      assertThat(commands.state()).contains("articles.enriched", "\"kind\":\"replaced\"");
      assertThat(commands.faultsOfWrongOnes()).isEmpty();
      assertThat(commands.isBlocked()).isTrue();
      assertThat(balance(store).getBoolean("readingBlocked")).isTrue();
      assertThat(balance(store).getBoolean("balanced")).isFalse();
      assertThat(store.status("/q/health/ready")).as("it answers").isEqualTo(200);
      assertThat(balance(store).getInt("stored")).isEqualTo(5);

      // Then
      assertThat(commands.decide(action).statusCode()).isEqualTo(200);
      assertThat(commands.isBlocked()).isFalse();
      await().atMost(LONG).until(() -> stored(store, 7));
      assertThat(balance(store).getInt("articles.new")).isEqualTo(countedAfterwards);
      assertThat(store.log())
          .contains("\"action\":\"" + action + "\",\"target\":\"articles.enriched\"");
    }
  }

  private PackagedService start() throws Exception {
    return PackagedService.start(
        folder,
        Map.of(
            "WIRECOPY_HTTP_TOKEN_FILE", TokenTestResource.writeTo(folder).toString(),
            "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(),
            "QUARKUS_DATASOURCE_USERNAME", postgres.username(),
            "QUARKUS_DATASOURCE_PASSWORD", postgres.password(),
            "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()));
  }

  private void send(String name, int articles) {
    for (int i = 0; i < articles; i++) {
      wire.article(ArticleSample.of("urn:" + name + ":" + i));
    }
    wire.send();
  }

  /** While it starts, it answers with a problem. */
  private static boolean stored(PackagedService store, int articles) {
    return Integer.valueOf(articles).equals(balance(store).get("stored"));
  }

  private static JsonPath balance(PackagedService store) {
    return RestAssured.get("http://127.0.0.1:" + store.port() + "/api/balance").jsonPath();
  }

  private void replaceEnriched() throws Exception {
    kafka.deleteTopic(ARTICLES_ENRICHED.name());
    wire.close();
    wire = new Wire(kafka.bootstrapServers());
    wire.createTopics();
  }
}
