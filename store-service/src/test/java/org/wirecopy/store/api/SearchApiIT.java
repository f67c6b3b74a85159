package org.wirecopy.store.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.StoredRows;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;

/** Searching over HTTP. Each test has words of its own. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class SearchApiIT {
  @Inject DataSource dataSource;
  @Inject Schema schema;
  private StoredRows rows;

  @BeforeEach
  void prepareTables() {
    schema.migrate();
    rows = new StoredRows(dataSource);
  }

  private static ValidatableResponse search(String... parameters) {
    var request = given();
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get("/api/articles").then();
  }

  @ParameterizedTest
  @ValueSource(strings = {"newest", "published", "relevance", "uri"})
  void everyOrderIsReadPageByPageAndCountedOnce(String sort) throws SQLException {
    // Given
    List<String> uris = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      String uri = "https://%s.example/%d".formatted(sort, i);
      uris.add(uri);
      rows.articles(
          ArticleSample.of(uri)
              .text("All about zyxq" + sort + " and " + "zyxq".repeat(i))
              .published("2026-01-0%dT00:00:00Z".formatted(1 + i / 2)));
    }

    // When
    List<String> found = new ArrayList<>();
    List<Object> totals = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page =
          given()
              .queryParam("q", "zyxq" + sort)
              .queryParam("sort", sort)
              .queryParam("limit", 3)
              .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
              .get("/api/articles")
              .jsonPath();
      found.addAll(page.getList("items.article.uri"));
      totals.add(page.get("total.count"));
      cursor = page.getString("next");
    } while (cursor != null);

    // Then
    assertThat(found).containsExactlyInAnyOrderElementsOf(uris);
    assertThat(totals).containsExactly(7, null, null);
  }

  @Test
  void aCursorFitsNoOtherQuestion() throws SQLException {
    rows.articles(
        ArticleSample.of("urn:c1").text("cursorword"),
        ArticleSample.of("urn:c2").text("cursorword"));
    String next = search("q", "cursorword", "limit", "1").extract().jsonPath().getString("next");

    search("q", "cursorword", "limit", "1", "cursor", next).statusCode(200);
    for (String other : List.of("cursorwords", "tripoli")) {
      search("q", other, "cursor", next).statusCode(400).body("parameter", equalTo("cursor"));
    }
    search("q", "cursorword", "sort", "uri", "cursor", next).statusCode(400);
  }

  @Test
  void aListingShowsWhatAListNeedsAndMarksTheWords() throws SQLException {
    rows.articles(
        ArticleSample.of("https://www.listing.example/1")
            .title("Headline")
            .by("Ann Bell")
            .published("2026-02-03T04:05:06Z")
            .text("Before it. The listings were read."));

    search("q", "listing source:listing.example", "fields", "listing")
        .body("items", hasSize(1))
        .body("items[0].title", equalTo("Headline"))
        .body("items[0].byline", equalTo("Ann Bell"))
        .body("items[0].source", equalTo("listing.example"))
        .body("items[0].published", equalTo("2026-02-03T04:05:06Z"))
        .body("items[0].located", nullValue())
        .body("items[0].record", nullValue())
        .body("items[0].excerpt.text", equalTo("Before it. The listings were read."))
        .body("items[0].excerpt.marks", equalTo(List.of(Map.of("start", 15, "end", 23))));
  }

  @Test
  void whatHasArrivedSinceAnEarlierAnswerIsFound() throws SQLException {
    rows.articles(ArticleSample.of("urn:s1").text("sinceword"));
    String position = search("q", "sinceword").extract().jsonPath().getString("position");
    search("q", "sinceword", "since", position).body("items", hasSize(0));

    rows.articles(ArticleSample.of("urn:s2").text("sinceword"));

    search("q", "sinceword", "since", position)
        .body("items.article.uri", equalTo(List.of("urn:s2")));
  }

  @Test
  void copiesCanBeHiddenAndLanguagesAreReadInWhateverCase() throws SQLException {
    rows.articles(
        ArticleSample.of("urn:k1").text("copyword"),
        ArticleSample.of("urn:k2")
            .text("copyword")
            .language("de")
            .family("urn:k1")
            .duplicateOf("urn:k1", Relation.EXACT, 1, 1));

    search("q", "copyword").body("items", hasSize(2)).body("total.count", equalTo(2));
    search("q", "copyword", "copies", "hide")
        .body("items.article.uri", equalTo(List.of("urn:k1")))
        .body("total.count", equalTo(1));
    // The first of the family is no hit, so the copy stands for it.
    search("q", "copyword", "language", "DE", "copies", "hide")
        .body("items.article.uri", equalTo(List.of("urn:k2")));
    search("q", "copyword is:original").body("items.article.uri", equalTo(List.of("urn:k1")));
  }

  @Test
  void facetsAndTimelineCountWhatWasFound() throws SQLException {
    rows.articles(
        ArticleSample.of("https://f.example/1")
            .text("facetword")
            .published("2026-02-03T04:05:06Z")
            .names("facet-id", "Facet Name"),
        ArticleSample.of("https://f.example/2").text("facetword").published("2026-02-28T04:05:06Z"),
        ArticleSample.of("urn:f3").text("facetword").language("de"));

    given()
        .queryParam("q", "facetword")
        .get("/api/facets")
        .then()
        .body("items.find { it.of == 'language' && it.value == 'en' }.articles", equalTo(2))
        .body("items.find { it.of == 'source' && it.value == 'f.example' }.articles", equalTo(2))
        .body("items.find { it.of == 'month' && it.value == '2026-02' }.articles", equalTo(2))
        .body("items.find { it.of == 'PERSON' }.name", equalTo("Facet Name"));
    given()
        .queryParam("q", "facetword")
        .queryParam("interval", "day")
        .get("/api/timeline")
        .then()
        .body("items.period", equalTo(List.of("2026-02-03", "2026-02-28")));
  }

  @Test
  void versionsSayWhatChanged() throws SQLException {
    rows.articles(ArticleSample.of("urn:v1").title("one"));
    rows.articles(ArticleSample.of("urn:v1").version(2).title("two"));

    given()
        .get("/api/articles/" + ArticleUri.id("urn:v1") + "/versions")
        .then()
        .body("items.version", equalTo(List.of(2, 1)))
        .body("items[0].changed", equalTo(List.of("title")))
        .body("items[1].changed", nullValue())
        .body("items.article.title", equalTo(List.of("two", "one")));
  }

  @Test
  void namesAreFoundByAnySpellingAndItsBeginning() throws SQLException {
    rows.articles(
        ArticleSample.of("urn:n1")
            .published("2026-02-03T04:05:06Z")
            .names("spelt-id", "Muammar Gaddafi", "Kadhafi", "Qaddafi", "Kadhafi")
            .names("other-id", "Somebody Else"));

    for (String name : List.of("Kadhafi", "kadh", "gaddafi muam", "QADD")) {
      given()
          .queryParam("name", name)
          .get("/api/entities")
          .then()
          .body("items.id", hasItem("spelt-id"))
          .body("items.id", not(hasItem("other-id")));
    }
    given()
        .get("/api/entities/spelt-id")
        .then()
        .body("name", equalTo("Muammar Gaddafi"))
        .body("aliases.spelling", equalTo(List.of("Kadhafi", "Qaddafi")))
        .body("aliases[0].times", equalTo(2))
        .body("timeline[0].period", equalTo("2026-02"))
        .body("namedWith.id", hasItem("other-id"));
    given().get("/api/entities/nobody").then().statusCode(404);
  }

  @Test
  void aParameterThatIsGivenTwiceIsNamed() {
    given()
        .queryParam("language", "en", "de")
        .get("/api/articles")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo("language"))
        .body("detail", containsString("given 2 times"));
  }

  @Test
  void aWholeResultIsTakenAwayInLines() throws SQLException {
    // Given more than are read at once
    ArticleSample[] samples = new ArticleSample[230];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = ArticleSample.of("urn:export:" + i).text("exportword").title("=1+" + i);
    }
    rows.articles(samples);

    // Then
    String ndjson = export("ndjson");
    assertThat(ndjson.lines()).hasSize(230).allMatch(line -> line.startsWith("{\"id\":"));
    assertThat(export("ninjs").lines()).hasSize(230).allMatch(line -> line.startsWith("{\"uri\":"));
    String csv = export("csv");
    assertThat(csv).startsWith("\uFEFFid,uri,version,published");
    assertThat(csv.lines()).hasSize(231).filteredOn(line -> line.contains(",'=1+")).hasSize(230);
    given()
        .queryParam("q", "exportword")
        .queryParam("format", "csv")
        .get("/api/export")
        .then()
        .header("Content-Disposition", containsString("articles.csv"))
        .contentType("text/csv; charset=UTF-8; header=present");
    given().queryParam("format", "xls").get("/api/export").then().statusCode(400);
  }

  private static String export(String format) {
    return given()
        .queryParam("q", "exportword")
        .queryParam("format", format)
        .get("/api/export")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void answersAreCompressedAndTheirHeadsCanBeAsked() throws SQLException {
    rows.articles(ArticleSample.of("urn:gzip").text("gzipword"));

    given()
        .header("Accept-Encoding", "gzip")
        .queryParam("q", "gzipword")
        .head("/api/articles")
        .then()
        .statusCode(200);
    given()
        .header("Accept-Encoding", "gzip")
        .queryParam("q", "gzipword")
        .get("/api/articles")
        .then()
        .statusCode(200)
        .header("Content-Encoding", "gzip")
        .body("items", hasSize(1));
  }
}
