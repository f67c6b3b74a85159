package org.wirecopy.store.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.samples.StallingPostgres;
import org.wirecopy.store.samples.StallingProxy;
import org.wirecopy.testservers.KafkaTestResource;

/** Whoever asks is told within the time of a question that Postgres does not answer. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(value = StallingPostgres.class, restrictToAnnotatedClass = true)
class StuckPostgresIT {
  /** The time of a question and of the connection before it, and some for a crowded machine. */
  private static final Duration BOUND = Duration.ofSeconds(20);

  @Inject DataSource dataSource;
  @Inject Schema schema;
  StallingProxy proxy;

  @BeforeEach
  void answerOnce() {
    schema.migrate();
    assertThat(given().get("/api/articles").statusCode()).isEqualTo(200);
  }

  @AfterEach
  void goOn() {
    proxy.release();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void aQuestionThatTakesTooLongIsAProblemThatNamesTheSetting() throws SQLException {
    try (Connection other = dataSource.getConnection();
        Statement lock = other.createStatement()) {
      // Given
      other.setAutoCommit(false);
      lock.execute("LOCK TABLE articles IN ACCESS EXCLUSIVE MODE");

      // Then
      timed("/api/articles")
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .body("status", equalTo(503))
          .body("detail", containsString("wirecopy.store.question-timeout"));
      given().get("/api/files").then().statusCode(200);
      given().get("/q/health/ready").then().statusCode(200);
      other.rollback();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/articles", "/api/balance", "/api/takedowns", "/api/topics", "/"})
  void aPostgresThatIsStuckIsToldInTime(String path) {
    // Given
    proxy.stall();

    // Then
    timed(path).then().statusCode(503);
  }

  @Test
  void howThePulseStandsIsToldMeanwhile() {
    // Given
    proxy.stall();

    // Then
    timed("/api/pulse").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search?q=news", "/files"})
  void aPageSaysSoToPeople(String path) {
    // Given
    proxy.stall();

    // Then
    given()
        .accept("text/html")
        .get(path)
        .then()
        .statusCode(503)
        .contentType(startsWith("text/html"))
        .header("Cache-Control", "no-store")
        .body(containsString("No answer at the moment"), containsString("nothing is lost"));
  }

  @Test
  void theStoreIsAliveAndNotReadyMeanwhile() {
    // Given
    proxy.stall();

    // Then
    timed("/q/health/ready").then().statusCode(503).body(containsString("postgres"));
    timed("/q/health/live").then().statusCode(200);
  }

  private static Response timed(String path) {
    long begin = System.nanoTime();
    Response answer = given().get(path);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(path).isLessThan(BOUND);
    return answer;
  }
}
