package org.wirecopy.store.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.postgres.SourceRows;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.StoredRows;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;
import org.wirecopy.testservers.TokenTestResource;

/** What an operator is told of sources. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokenTestResource.class)
class SourcesIT {
  private static final String SOURCE = "The Muted Courier";
  private static final String ITS_STATE = "items.find { it.source == '" + SOURCE + "' }.";

  @Inject DataSource dataSource;
  @Inject Schema schema;
  @Inject SourceRows rows;

  @BeforeEach
  void storeAnArticle() throws SQLException {
    schema.migrate();
    new StoredRows(dataSource)
        .articles(ArticleSample.of("https://sources.example/1").source(SOURCE).inbox("sources"));
    rows.count(Instant.EPOCH);
  }

  @Test
  void aNewSourceIsLearned() {
    list("/api/sources")
        .body(ITS_STATE + "state", equalTo("learning"))
        .body(ITS_STATE + "inbox", equalTo("sources"))
        .body(ITS_STATE + "lastArticle", notNullValue())
        .body(ITS_STATE + "perWeek", nullValue());
    list("/api/sources?state=learning").body("items.source", hasItem(SOURCE));
    list("/api/sources?state=silent").body(ITS_STATE.replace("}.", "}"), nullValue());
  }

  @Test
  void anOperatorMutesASourceAndIsToldOfItAgain() {
    mute(Map.of("inbox", "sources", "source", SOURCE, "muted", true))
        .statusCode(200)
        .body("state", equalTo("muted"))
        .body("mutedAt", notNullValue());
    list("/api/sources?state=muted").body("items.source", hasItem(SOURCE));

    mute(Map.of("inbox", "sources", "source", SOURCE, "muted", false))
        .statusCode(200)
        .body("state", equalTo("learning"))
        .body("mutedAt", nullValue());
  }

  @Test
  void whatIsWrongIsNamed() {
    mute(Map.of("inbox", "sources", "source", "Nobody", "muted", true))
        .statusCode(404)
        .body("detail", containsString("Nobody"));
    mute(Map.of("inbox", "sources", "source", SOURCE))
        .statusCode(400)
        .body("detail", containsString("muted is missing"));
    mute(Map.of("source", SOURCE, "muted", true))
        .statusCode(400)
        .body("detail", containsString("inbox is missing"));
    operator().get("/api/sources?state=dead").then().statusCode(400);
  }

  @Test
  void readersAreNotToldOfSources() {
    given().get("/api/sources").then().statusCode(401);
    given()
        .contentType("application/json")
        .body(Map.of("inbox", "sources", "source", SOURCE, "muted", true))
        .post("/api/sources")
        .then()
        .statusCode(401);
  }

  private static ValidatableResponse list(String path) {
    return operator().get(path).then().statusCode(200);
  }

  private static ValidatableResponse mute(Map<String, Object> request) {
    return operator().contentType("application/json").body(request).post("/api/sources").then();
  }

  private static RequestSpecification operator() {
    return given().auth().oauth2(TokenTestResource.TOKEN);
  }
}
