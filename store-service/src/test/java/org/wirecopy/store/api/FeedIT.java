package org.wirecopy.store.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.StoredRows;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;

/** Feeds, and asking again for what somebody has already. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class FeedIT {
  @Inject DataSource dataSource;
  @Inject Schema schema;
  private StoredRows rows;

  @BeforeEach
  void prepareTables() {
    schema.migrate();
    rows = new StoredRows(dataSource);
  }

  @Test
  void aSearchIsAFeedReadPageByPage() throws SQLException {
    // Given
    rows.articles(
        ArticleSample.of("https://feed.example/1").text("One feedword. Two <feedwords>."),
        ArticleSample.of("urn:feed:2")
            .text("feedword")
            .by("Ann Bell")
            .published("2026-02-03" + "T04:05:06Z"),
        ArticleSample.of("urn:feed:3").text("feedword").pubStatus("withheld"),
        ArticleSample.of("urn:feed:4").text("feedword").embargoedUntil("2999-01-01T00:00:00Z"));

    // When
    Response first =
        given().queryParam("q", "feedword").queryParam("limit", 1).get(FeedResource.PATH);

    // Then
    assertThat(first.contentType()).startsWith("application/atom+xml");
    XmlPath feed = first.xmlPath();
    assertThat(feed.getString("feed.title")).isEqualTo("Wirecopy: feedword");
    assertThat(feed.getList("feed.entry.id"))
        .containsExactly("urn:uuid:" + ArticleUri.id("urn:feed:2"));
    assertThat(feed.getString("feed.entry[0].author.name")).isEqualTo("Ann Bell");
    assertThat(feed.getString("feed.entry[0].published")).isEqualTo("2026-02-03T04:05:06Z");
    assertThat(feed.getString("feed.link.find { it.@rel == 'self' }.@href"))
        .endsWith("/api/articles.atom?q=feedword&limit=1");

    // When
    String next = feed.getString("feed.link.find { it.@rel == 'next' }.@href");
    XmlPath second = given().urlEncodingEnabled(false).get(next).xmlPath();

    // Then
    assertThat(second.getString("feed.id")).isEqualTo(feed.getString("feed.id"));
    assertThat(second.getString("feed.entry.summary")).isEqualTo("One feedword. Two <feedwords>.");
    assertThat(second.getString("feed.entry.link.find { it.@rel == 'via' }.@href"))
        .isEqualTo("https://feed.example/1");
    assertThat(second.getList("feed.link.findAll { it.@rel == 'next' }")).isEmpty();
  }

  @Test
  void aFeedTakesTheParametersOfASearchAndNoOther() {
    for (String wrong : List.of("include", "sort", "fields")) {
      given()
          .queryParam(wrong, "restricted")
          .header("Accept", "application/atom+xml")
          .get(FeedResource.PATH)
          .then()
          .contentType("application/problem+json")
          .body("parameter", equalTo(wrong));
    }
    given().queryParam("q", "\"open").get(FeedResource.PATH).then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/articles.atom?q=tagword",
        "/api/articles?q=tagword",
        "/api/facets?q=tagword",
        "/api/entities?name=tagword",
        "/api/inboxes"
      })
  void whoHasAnAnswerIsToldThatItHolds(String path) throws SQLException {
    // Given
    rows.articles(ArticleSample.of("urn:tag:1").text("tagword"));
    Response first = given().get(path);
    String tag = first.header("ETag");

    // Then
    assertThat(tag).startsWith("W/\"");
    assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(first.header("Vary")).contains("Accept-Encoding");
    Response again = given().header("If-None-Match", "\"other\", " + tag).get(path);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.asString()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(tag);
    given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    Response head = given().head(path);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.header("ETag")).isEqualTo(tag);
    assertThat(head.contentType()).isEqualTo(first.contentType());
  }

  @Test
  void whatIsNewChangesTheTag() throws SQLException {
    rows.articles(ArticleSample.of("urn:newtag:1").text("newtagword"));
    String tag = given().get("/api/articles.atom?q=newtagword").header("ETag");

    rows.articles(ArticleSample.of("urn:newtag:2").text("newtagword"));

    given()
        .header("If-None-Match", tag)
        .get("/api/articles.atom?q=newtagword")
        .then()
        .statusCode(200)
        .body(containsString("urn:uuid:" + ArticleUri.id("urn:newtag:2")));
  }

  @Test
  void anErrorIsNotKept() {
    given()
        .get("/api/articles?q=(")
        .then()
        .statusCode(400)
        .header("Cache-Control", startsWith("no-store"));
  }
}
