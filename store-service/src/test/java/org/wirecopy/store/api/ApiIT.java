package org.wirecopy.store.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Golden;
import org.wirecopy.store.samples.Receipts;
import org.wirecopy.store.samples.StoredRows;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;
import org.wirecopy.testservers.TokenTestResource;

/** What other programs may rely on. Each test has an inbox or URIs of its own. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokenTestResource.class)
class ApiIT {
  @Inject DataSource dataSource;
  @Inject Schema schema;
  private StoredRows rows;

  @BeforeEach
  void prepareTables() {
    schema.migrate();
    rows = new StoredRows(dataSource);
  }

  @Test
  void anArticleIsItsRecordWithTheIdInFront() throws SQLException {
    ArticleSample sample = ArticleSample.of("https://api.example/one").names("id-9", "Haftar");
    rows.articles(sample);
    String id = ArticleUri.id("https://api.example/one").toString();

    String body = given().get("/api/articles/" + id).then().statusCode(200).extract().asString();

    String record = new String(sample.json(), StandardCharsets.UTF_8);
    assertThat(body).isEqualTo("{\"id\":\"" + id + "\"," + record.substring(1));
  }

  @Test
  void whatTheEnricherReallyWritesComesBackUnchanged() throws SQLException {
    byte[] sample = Golden.enrichedArticle();
    EnrichedArticle golden = ContractJson.read(sample, EnrichedArticle.class);
    String uri = golden.article().uri();
    rows.write(List.of(rows.deliveries().enriched(uri, sample)));

    byte[] body =
        given()
            .header("Authorization", TokenTestResource.BEARER)
            // Its duplicates are not in the store, and a reader is told of none that he cannot see.
            .get("/api/articles/" + ArticleUri.id(uri) + "?include=restricted")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    assertThat(ContractJson.read(body, EnrichedArticle.class)).isEqualTo(golden);
  }

  @Test
  void duplicatesAreGivenFromBothSides() throws SQLException {
    String earlier = "https://api.example/earlier";
    String later = "https://api.example/later";
    rows.articles(
        ArticleSample.of(earlier),
        ArticleSample.of(later).duplicateOf(earlier, Relation.CONTAINED_IN, 0.46, 0.94));

    given()
        .get("/api/articles/" + ArticleUri.id(earlier))
        .then()
        .body("enrichment.dedupe.duplicates", hasSize(1))
        .body("enrichment.dedupe.duplicates[0].uri", equalTo(later))
        .body("enrichment.dedupe.duplicates[0].relation", equalTo("CONTAINS"))
        .body("enrichment.dedupe.duplicates[0].similarity", equalTo(0.46f))
        .body("enrichment.dedupe.duplicates[0].share", equalTo(0.4739f));
    given()
        .get("/api/articles/" + ArticleUri.id(later) + "/duplicates")
        .then()
        .body("items[0].id", equalTo(ArticleUri.id(earlier).toString()))
        .body("items[0].relation", equalTo("CONTAINED_IN"));
  }

  @Test
  void theListIsReadPageByPageInTheOrderOfTheUris() throws SQLException {
    List<String> uris = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      uris.add("https://api.example/page/" + i);
      rows.articles(ArticleSample.of(uris.get(i)).inbox("paged"));
    }

    List<String> found = new ArrayList<>();
    String cursor = null;
    int pages = 0;
    do {
      JsonPath page =
          given()
              .queryParam("inbox", "paged")
              .queryParam("order", "uri")
              .queryParam("limit", 3)
              .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
              .get("/api/articles")
              .jsonPath();
      found.addAll(page.getList("items.article.uri"));
      cursor = page.getString("next");
      pages++;
    } while (cursor != null);

    assertThat(found).isEqualTo(uris);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void anArticleIsFoundByItsUri() throws SQLException {
    String uri = "https://api.example/find?a=b&c=ü";
    rows.articles(ArticleSample.of(uri));

    given()
        .queryParam("uri", uri)
        .get("/api/articles")
        .then()
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(ArticleUri.id(uri).toString()))
        .body("next", nullValue());
    given().queryParam("uri", "urn:none").get("/api/articles").then().body("items", hasSize(0));
  }

  @Test
  void articlesAreFoundByWhomTheyName() throws SQLException {
    rows.articles(
        ArticleSample.of("https://api.example/names").names("id-dabbashi", "Ahmed Dabbashi"));

    given()
        .queryParam("name", "dabbashi")
        .get("/api/entities")
        .then()
        .body("items[0].id", equalTo("id-dabbashi"))
        .body("items[0].name", equalTo("Ahmed Dabbashi"))
        .body("items[0].articles", equalTo(1));
    given()
        .queryParam("entity", "id-dabbashi")
        .get("/api/articles")
        .then()
        .body("items.article.uri", hasItem("https://api.example/names"));
  }

  @Test
  void whatIsWithheldIsGivenOnlyToOperatorsWhoAskForIt() throws SQLException {
    String uri = "https://api.example/withheld";
    rows.articles(ArticleSample.of(uri).inbox("secret").pubStatus("withheld"));
    String one = "/api/articles/" + ArticleUri.id(uri);

    given().queryParam("inbox", "secret").get("/api/articles").then().body("items", hasSize(0));
    given()
        .queryParam("inbox", "secret")
        .queryParam("include", "restricted")
        .get("/api/articles")
        .then()
        .statusCode(401);
    given()
        .header("Authorization", TokenTestResource.BEARER)
        .queryParam("inbox", "secret")
        .queryParam("include", "restricted")
        .get("/api/articles")
        .then()
        .body("items", hasSize(1));
    given()
        .get(one)
        .then()
        .statusCode(404)
        .body("detail", equalTo("There is no article with id " + ArticleUri.id(uri) + "."));
    given().queryParam("include", "restricted").get(one).then().statusCode(401);
    given().queryParam("include", "restricted").get(one + "/duplicates").then().statusCode(401);
    given()
        .header("Authorization", TokenTestResource.BEARER)
        .queryParam("include", "restricted")
        .get(one)
        .then()
        .statusCode(200);
  }

  @Test
  void anArticleThatIsNotThereIsAProblemInPlainWords() throws SQLException {
    String gone = "https://api.example/gone";
    rows.write(List.of(rows.deliveries().takedown(gone)));

    given()
        .get("/api/articles/" + ArticleUri.id("urn:none"))
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("status", equalTo(404))
        .body("title", equalTo("Not Found"))
        .body("detail", containsString("There is no article with id"));
    given()
        .get("/api/articles/abc")
        .then()
        .statusCode(404)
        .body("detail", containsString("'abc' is no article's id"));
    given()
        .get("/api/articles/" + ArticleUri.id(gone))
        .then()
        .statusCode(410)
        .body("detail", containsString("taken down at 2026-11-01T12:00:00Z"));
  }

  @Test
  void aTakedownSaysWhatGoesAndWhichCopiesStay() throws SQLException {
    // Given a story, a copy in its family, and a near copy that is not to be shown
    String story = "https://api.example/story";
    String copy = "https://api.example/story-copy";
    String near = "https://api.example/story-near";
    rows.articles(
        ArticleSample.of(story),
        ArticleSample.of(copy).family(story).duplicateOf(story, Relation.EXACT, 1, 1),
        ArticleSample.of(near).pubStatus("withheld").duplicateOf(copy, Relation.NEAR, 0.8, 0.9));

    // Then
    dryRun(story, "article")
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("articles.uri", equalTo(List.of(story)))
        .body("articles.state", equalTo(List.of("stored")))
        .body("copiesThatStay.uri", equalTo(List.of(copy)))
        .body("copiesThatStay.relation", equalTo(List.of("EXACT")));
    dryRun(copy, "family")
        .body("articles.uri", equalTo(List.of(story, copy)))
        .body("copiesThatStay.uri", equalTo(List.of(near)));
    dryRun("https://api.example/stroy", "article")
        .body("articles.state", equalTo(List.of("unknown")))
        .body("copiesThatStay", hasSize(0));
    given().queryParam("uri", story).get("/api/takedowns").then().body("items", hasSize(0));
    given().get("/api/articles/" + ArticleUri.id(story)).then().statusCode(200);
  }

  private static ValidatableResponse dryRun(String uri, String scope) {
    return given()
        .header("Authorization", TokenTestResource.BEARER)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "uri", uri, "action", "take-down", "reason", "why", "scope", scope, "dryRun", true))
        .post("/api/takedowns")
        .then();
  }

  @ParameterizedTest(name = "{0}?{1}={2}")
  @CsvSource({
    "/api/articles, limit, 0",
    "/api/articles, order, size",
    "/api/articles, cursor, !",
    "/api/articles, include, everything",
    "/api/articles, inbox, a\0b",
    "/api/files, state, gone",
    "/api/files, limit, many",
    "/api/rejections, stage, printer",
    "/api/rejections, state, closed",
    "/api/skips, limit, 501",
    "/api/entities, name, ''",
    "/api/articles, foo, bar",
    "/api/articles, q, ''",
    "/api/articles, q, \"open",
    "/api/articles, q, a\u0007b",
    "/api/articles, q, nope:x",
    "/api/articles, sort, size",
    "/api/articles, from, yesterday",
    "/api/articles, to, 2026-13",
    "/api/articles, date, never",
    "/api/articles, language, ?",
    "/api/articles, copies, some",
    "/api/articles, since, 17",
    "/api/articles, fields, all",
    "/api/facets, limit, 3",
    "/api/timeline, interval, week",
    "/api/balance, q, x"
  })
  void aBadParameterIsNamed(String path, String parameter, String value) {
    given()
        .queryParam(parameter, value)
        .get(path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo(parameter))
        .body("detail", containsString(parameter));
  }

  @Test
  void filesAreListedByInboxAndState() throws SQLException {
    FileCounts counts = FileCounts.NONE.plusPublished();
    rows.write(
        List.of(
            rows.deliveries().receipt(Receipts.of("api/done.txt", FileReceipt.State.DONE, counts)),
            rows.deliveries()
                .receipt(
                    Receipts.of("api/failed.txt", FileReceipt.State.FAILED, FileCounts.NONE))));

    given()
        .queryParam("state", "failed")
        .queryParam("inbox", "news")
        .get("/api/files")
        .then()
        .body("items.path", hasItem("api/failed.txt"))
        .body("items.findAll { it.state != 'failed' }", hasSize(0));
  }

  @Test
  void rejectionsOfAllStagesHaveTheSameShape() throws SQLException {
    rows.write(
        List.of(
            rows.deliveries()
                .rejection(Receipts.rejection("api/x", Rejection.Stage.INGEST, "api-ingest")),
            rows.deliveries().enriched("https://api.example/broken", "no JSON")));

    given()
        .queryParam("reason", "api-ingest")
        .get("/api/rejections")
        .then()
        .body("items[0].stage", equalTo("ingest"))
        .body("items[0].path", equalTo("api/x"))
        .body("items[0].state", equalTo("open"))
        .body("items[0].mended", nullValue())
        .body("items[0].reference", equalTo("articles.rejected/0/0"))
        .body("items[0].content.base64", nullValue());
    given().queryParam("include", "content").get("/api/rejections").then().statusCode(401);
    given()
        .header("Authorization", TokenTestResource.BEARER)
        .queryParam("stage", "store")
        .queryParam("include", "content")
        .get("/api/rejections")
        .then()
        .body("items[0].reason", equalTo("undecodable-record"))
        .body("items[0].uri", equalTo("https://api.example/broken"))
        .body("items[0].content.base64", notNullValue());
  }

  @Test
  void aRejectionSaysByWhichReadingItWasMended() throws SQLException {
    FileReceipt mended =
        Receipts.of("api/mended", FileReceipt.State.DONE, FileCounts.NONE.plusPublished());
    rows.write(
        List.of(
            rows.deliveries()
                .rejection(
                    Receipts.rejection("api/mended", Rejection.Stage.INGEST, "api-mended"),
                    mended.startedAt().minusSeconds(1)),
            rows.deliveries().receipt(mended)));

    given()
        .queryParam("reason", "api-mended")
        .queryParam("state", "mended")
        .get("/api/rejections")
        .then()
        .body("items[0].state", equalTo("mended"))
        .body("items[0].mended.at", equalTo(mended.committedAt().toString()))
        .body("items[0].mended.startedAt", equalTo(mended.startedAt().toString()))
        .body("items[0].mended.sha256", equalTo("00"));
    given()
        .queryParam("reason", "api-mended")
        .queryParam("state", "open")
        .get("/api/rejections")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void skipsAreListedWithTheirFile() throws SQLException {
    rows.write(
        List.of(
            rows.deliveries()
                .receipt(Receipts.skipping("api/a.zip", "1", SkipReason.MEDIA, "image/png"))));

    given()
        .queryParam("path", "api/a.zip")
        .get("/api/skips")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].inbox", equalTo("news"))
        .body("items[0].entry", equalTo("1"))
        .body("items[0].reason", equalTo("media"))
        .body("items[0].detail", equalTo("image/png"));
    given()
        .get("/api/files?limit=500")
        .then()
        .body("items.find { it.path == 'api/a.zip' }.totals.skippedBy.media", equalTo(1))
        .body("items.find { it.path == 'api/a.zip' }.skips[0].entry", equalTo("1"));
  }

  @Test
  void theApiDescribesItself() {
    given()
        .queryParam("format", "json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("paths.'/api/articles'.get.parameters.name", hasItem("cursor"))
        .body("paths.'/api/articles/{id}'.get.summary", is("One article"))
        .body("paths.'/api/balance'.get.description", notNullValue())
        .body("paths.'/api/rejections'.get.parameters.name", hasItem("stage"))
        .body(
            "paths.'/api/articles/{id}'.get.responses.'410'.content.'application/problem+json'",
            notNullValue())
        .body("paths.'/api/balance'.get.responses.'503'", notNullValue())
        .body("components.schemas.Problem.properties.detail", notNullValue())
        .body("paths.'/'", nullValue());
  }

  @Test
  void theMetricsHaveTheirUnits() {
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(
            () ->
                assertThat(given().get("/q/metrics").asString())
                    .contains(
                        "wirecopy_store_articles_total{outcome=\"new-version\"}",
                        "wirecopy_store_lag_records{topic=\"articles.enriched\"}",
                        "wirecopy_store_batch_seconds_bucket",
                        "wirecopy_store_last_commit_age_seconds",
                        "wirecopy_store_receipts_total"));
  }
}
