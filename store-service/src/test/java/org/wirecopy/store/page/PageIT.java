package org.wirecopy.store.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Receipts;
import org.wirecopy.store.samples.StoredRows;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;

/** What people see. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class PageIT {
  private static final String EARLIER = "https://page.example/earlier";
  private static final String LATER = "https://page.example/later";

  @Inject DataSource dataSource;
  @Inject Schema schema;
  private StoredRows rows;

  @BeforeEach
  void storeTwoArticles() throws SQLException {
    schema.migrate();
    rows = new StoredRows(dataSource);
    rows.articles(
        ArticleSample.of(EARLIER).version(1).title("<script>alert(1)</script> & more"),
        ArticleSample.of(LATER)
            .names("page/id 1", "Khalifa Haftar")
            .duplicateOf(EARLIER, Relation.NEAR, 0.8, 0.9));
  }

  @Test
  void theFirstPageShowsTheBalanceAndTheNewestArticles() {
    String page = page("/");

    assertThat(page)
        .contains("Balance:", "Newest articles", "Title of " + LATER, "English")
        .contains("/?entity=page%2Fid+1", "Khalifa Haftar")
        .contains("nearly the same as");
  }

  @Test
  void whatAnArticleSmugglesInIsShownAndNeverRun() {
    assertThat(page("/"))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more")
        .doesNotContain("<script");
    assertThat(given().get("/").header("Content-Security-Policy")).contains("default-src 'none'");
  }

  @Test
  void anArticlesPageMarksTheNamesInItsText() {
    String page = page("/articles/" + ArticleUri.id(LATER));

    assertThat(page)
        .contains("title=\"Khalifa Haftar\">Haftar</a> flew to Rome.")
        .contains("/articles/" + ArticleUri.id(LATER) + "/beside/" + ArticleUri.id(EARLIER))
        .contains("80 %", "90 %");
  }

  @Test
  void twoDuplicatesStandSideBySide() {
    String page = page("/articles/" + ArticleUri.id(EARLIER) + "/beside/" + ArticleUri.id(LATER));

    assertThat(page)
        .contains("Haftar</a> flew to Rome. " + LATER, "flew to Rome. " + EARLIER)
        .contains("nearly the same as");
  }

  @Test
  void aNameIsFoundByAnyOfItsWords() {
    given()
        .queryParam("name", "HAFTAR")
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("Khalifa Haftar</a> in 1 article<"));
    given()
        .queryParam("name", "' OR 1=1 --")
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("Nobody and nothing of that name"));
  }

  @Test
  void filesAndRejectionsHaveTheirPages() throws SQLException {
    rows.write(
        List.of(
            rows.deliveries()
                .receipt(Receipts.of("page.txt", FileReceipt.State.DONE, FileCounts.NONE)),
            rows.deliveries()
                .rejection(Receipts.rejection("page.bin", Rejection.Stage.INGEST, "page-test"))));

    assertThat(page("/files")).contains("news/page.txt", "done");
    assertThat(page("/rejections")).contains("news/page.bin", "page-test", "a test refused it");
  }

  @Test
  void anArticleThatMustNotBeSeenSaysWhy() throws SQLException {
    String withheld = "https://page.example/withheld";
    String gone = "https://page.example/gone";
    rows.articles(ArticleSample.of(withheld).pubStatus("withheld"));
    rows.write(List.of(rows.deliveries().takedown(gone)));

    given()
        .get("/articles/" + ArticleUri.id(withheld))
        .then()
        .statusCode(403)
        .body(containsString("withheld or under embargo"));
    given()
        .get("/articles/" + ArticleUri.id(gone))
        .then()
        .statusCode(410)
        .body(containsString("taken down on 1 Nov 2026, 12:00 UTC"));
    given().get("/articles/" + ArticleUri.id("urn:none")).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/files", "/rejections"})
  void noPageNeedsAnythingFromOutside(String path) {
    assertThat(page(path)).doesNotContain("src=\"http", "rel=\"stylesheet\" href=\"http");
    assertThat(given().get("/style.css").statusCode()).isEqualTo(200);
  }

  private static String page(String path) {
    return given().get(path).then().statusCode(200).contentType("text/html").extract().asString();
  }
}
