package org.wirecopy.store.consume;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Receipts;
import org.wirecopy.store.samples.Wire;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;
import org.wirecopy.testservers.TestKafka;
import org.wirecopy.testservers.TestPostgres;
import org.wirecopy.testservers.TokenTestResource;

/** From the topics to the answers, with servers that come and go. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokenTestResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreIT {
  TestKafka kafka;
  TestPostgres postgres;
  @Inject DataSource dataSource;
  @Inject Schema schema;
  private Wire wire;

  @BeforeAll
  void createTopics() throws Exception {
    wire = new Wire(kafka.bootstrapServers());
    wire.createTopics();
  }

  @AfterAll
  void hangUp() {
    wire.close();
  }

  @BeforeEach
  void waitUntilItIsReady() {
    awaitStatus("ready", 200);
  }

  @Test
  void whatArrivesIsStoredAndCountedUntilItBalances() {
    JsonPath before = balance();
    wire.article(ArticleSample.of("https://store.example/a"))
        .article(ArticleSample.of("https://store.example/b").embargoedUntil("2999-02-31T00:00:00Z"))
        .rejection(Receipts.rejection("c.txt", Rejection.Stage.INGEST, "undecodable-text"))
        .receipt(
            Receipts.of(
                "a.ndjson",
                FileReceipt.State.DONE,
                FileCounts.NONE.plusPublished().plusPublished().plusRejected()))
        .send();

    awaitStored("https://store.example/a");
    within(90)
        .untilAsserted(
            () -> {
              assertThat(added(before, "entries.found")).isEqualTo(3);
              assertThat(added(before, "articles.new")).isEqualTo(1);
              assertThat(added(before, "articles.rejectedByStore")).isEqualTo(1);
              assertThat(added(before, "rejectedByIngest")).isEqualTo(1);
              assertThat(added(before, "rejections")).isEqualTo(2);
              assertThat(added(before, "stored")).isEqualTo(1);
              assertThat(added(before, "inFlight")).isZero();
            });
    given()
        .queryParam("reason", "refused-by-postgres")
        .get("/api/rejections")
        .then()
        // An article under embargo is not told of.
        .body("items", hasSize(0));
    given()
        .header("Authorization", TokenTestResource.BEARER)
        .queryParam("reason", "refused-by-postgres")
        .queryParam("include", "restricted")
        .get("/api/rejections")
        .then()
        .body("items[0].uri", equalTo("https://store.example/b"));
  }

  @Test
  void aStoreStartsWhereANewerReleaseHasMigrated() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      // Given
      statement.execute(
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " installed_by, execution_time, success)"
              + " VALUES (1000, '1000', 'later', 'SQL', 'V1000__later.sql', 'later', 1, true)");
      try {
        // Then
        assertThatCode(schema::migrate).doesNotThrowAnyException();
      } finally {
        statement.execute("DELETE FROM flyway_schema_history WHERE installed_rank = 1000");
      }
    }
  }

  @Test
  void whatPostgresRefusesIsToldWithoutTheRow() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO entities (id, name) VALUES (?, ?)")) {
      insert.setString(1, "withheld id");
      insert.setString(2, "withheld name");
      insert.addBatch();

      assertThatThrownBy(insert::executeBatch)
          .hasMessageContaining("not-null constraint")
          .hasMessageNotContaining("withheld");
    }
  }

  @Test
  void anOutageOfPostgresIsWaitedOutAndRejectsNothing() {
    JsonPath before = balance();
    postgres.stop();
    try {
      wire.article(ArticleSample.of("https://store.example/outage")).send();
      awaitStatus("ready", 503);
      given().get("/q/health/live").then().statusCode(200);
      given().get("/api/balance").then().statusCode(503).contentType("application/problem+json");
      given().accept("text/html").get("/").then().statusCode(503).contentType("text/html");
    } finally {
      postgres.startAgain();
    }

    awaitStored("https://store.example/outage");
    awaitStatus("ready", 200);
    assertThat(added(before, "rejections")).isZero();
  }

  @Test
  void anOutageOfKafkaIsWaitedOutWhileQuestionsAreAnswered() {
    awaitStatus("well", 200);
    kafka.stop();
    try {
      awaitStatus("well", 503);
      given().get("/q/health/ready").then().statusCode(200);
      given().get("/q/health/live").then().statusCode(200);
      given().get("/api/balance").then().statusCode(200);
    } finally {
      kafka.startAgain();
    }

    awaitStatus("well", 200);
    wire.article(ArticleSample.of("https://store.example/kafka")).send();
    awaitStored("https://store.example/kafka");
  }

  @Test
  void whoeverLosesAPartitionJoinsAnewAndReadsOnFromTheStoredOffset() throws SQLException {
    wire.article(ArticleSample.of("https://store.example/first")).send();
    awaitStored("https://store.example/first");
    JsonPath before = balance();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE consumer_offsets SET next_offset = 0");
    }

    wire.article(ArticleSample.of("https://store.example/first").version(2)).send();

    within(90).untilAsserted(() -> assertThat(added(before, "articles.newVersion")).isEqualTo(1));
    assertThat(added(before, "articles.new")).isZero();
    assertThat(added(before, "stored")).isZero();
  }

  private static JsonPath balance() {
    return given().get("/api/balance").jsonPath();
  }

  private static int added(JsonPath before, String figure) {
    return balance().getInt(figure) - before.getInt(figure);
  }

  private static void awaitStored(String uri) {
    within(90)
        .untilAsserted(
            () ->
                assertThat(given().get("/api/articles/" + ArticleUri.id(uri)).statusCode())
                    .isEqualTo(200));
  }

  private static void awaitStatus(String check, int status) {
    within(90)
        .untilAsserted(
            () -> assertThat(given().get("/q/health/" + check).statusCode()).isEqualTo(status));
  }

  private static ConditionFactory within(int seconds) {
    return await().atMost(Duration.ofSeconds(seconds)).pollInterval(Duration.ofMillis(100));
  }
}
