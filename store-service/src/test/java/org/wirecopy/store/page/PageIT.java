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
import org.wirecopy.ingest.contract.SkipReason;
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
  void theFirstPageShowsTheNewsAndOneLineOfBookkeeping() throws SQLException {
    rows.articles(
        ArticleSample.of("https://page.example/dated")
            .source("Coast Chronicle")
            .by("Laura Bell")
            .published("2026-10-30T10:05:00Z"));

    assertThat(page("/?sort=newest"))
        .contains("Coast Chronicle", "30 Oct 2026, 10:05 UTC", "Laura Bell")
        .contains("Title of https://page.example/dated", "Haftar flew to Rome.")
        .contains("Balance</a>:")
        .doesNotContain("a.txt");
  }

  @Test
  void copiesStandBehindTheFirstOfTheirFamily() throws SQLException {
    rows.articles(
        ArticleSample.of("https://page.example/copied").title("Copied story Xylophonia"),
        ArticleSample.of("https://page.example/copy-1")
            .title("Copy of Xylophonia")
            .family("https://page.example/copied")
            .duplicateOf("https://page.example/copied", Relation.NEAR, 0.8, 0.9));

    assertThat(page("/search?q=xylophonia"))
        .contains("Copied story", "+1 copy", "1 article<")
        .doesNotContain("Copy of");
    assertThat(page("/search?q=xylophonia&copies=show")).contains("Copied story", "Copy of");
    assertThat(page("/articles/" + ArticleUri.id("https://page.example/copy-1") + "/family"))
        .contains("Who had it first", "First", "at the same time: kept 88 %, cut 12 %");
  }

  @Test
  void whatAnArticleSmugglesInIsShownAndNeverRun() {
    assertThat(page("/search?q=alert"))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more")
        .doesNotContain("<script");
    assertThat(given().get("/").header("Content-Security-Policy")).contains("default-src 'none'");
  }

  @Test
  void whatTurnsTextAroundIsShownAsAMark() throws SQLException {
    rows.articles(
        ArticleSample.of("https://page.example/turned")
            .title("Profit Quetzalia \u202e(100 %) rises")
            .by("Eve \u202eevil"));

    for (String path :
        List.of(
            "/search?q=quetzalia",
            "/articles/" + ArticleUri.id("https://page.example/turned"),
            "/articles/" + ArticleUri.id("https://page.example/turned") + "/versions")) {
      assertThat(page(path)).contains("[U+202E](100 %) rises").doesNotContain("\u202e");
    }
  }

  @Test
  void noFieldOfAnArticleOrAFileTurnsAPageAround() throws SQLException {
    String turned = "\u202eturned";
    String uri = "https://page.example/all-turned";
    rows.articles(
        ArticleSample.of(uri)
            .title(turned)
            .by(turned)
            .source(turned)
            .text(turned + " text")
            .path(turned + ".txt")
            .names("page/turned", turned, turned));
    rows.write(
        List.of(
            rows.deliveries().receipt(Receipts.skipping(turned, turned, SkipReason.MEDIA, turned)),
            rows.deliveries()
                .rejection(Receipts.rejection(turned, Rejection.Stage.INGEST, turned))));
    String article = "/articles/" + ArticleUri.id(uri);

    for (String path :
        List.of(
            "/?sort=newest",
            "/search?q=turned",
            "/search?q=turned&source=%E2%80%AEturned",
            "/entity?id=page%2Fturned",
            article,
            article + "/family",
            article + "/versions",
            article + "/beside/" + ArticleUri.id(LATER),
            article + "/takedown",
            "/files",
            "/skips",
            "/rejections")) {
      String page = given().urlEncodingEnabled(false).get(path).asString();
      assertThat(page).as(path).contains("[U+202E]turned");
      // What a form sends again is sent as it is.
      assertThat(page.replaceAll("value=\"[^\"]*\"", "")).as(path).doesNotContain("\u202e");
    }
  }

  @Test
  void anArticlesPageMarksTheNamesInItsText() {
    String page = page("/articles/" + ArticleUri.id(LATER));

    assertThat(page)
        .contains(
            "href=\"/entity?id=page%2Fid+1\" title=\"Khalifa Haftar\">Haftar</a> flew to Rome.")
        .contains("/articles/" + ArticleUri.id(LATER) + "/beside/" + ArticleUri.id(EARLIER))
        .contains("nearly the same text, has 90 % of this one");
  }

  @Test
  void aLongTextComesInParts() throws SQLException {
    String uri = "https://page.example/long";
    rows.articles(ArticleSample.of(uri).text("A sentence of six short words.\n".repeat(5_000)));
    String address = "/articles/" + ArticleUri.id(uri);

    assertThat(page(address)).hasSizeLessThan(60_000).contains("Part 1 of 5", "?part=2");
    assertThat(page(address + "?part=5")).contains("Part 5 of 5").doesNotContain("?part=6");
    assertThat(page(address + "?part=x")).contains("Part 1 of 5");
  }

  @Test
  void twoDuplicatesStandSideBySide() {
    String page = page("/articles/" + ArticleUri.id(EARLIER) + "/beside/" + ArticleUri.id(LATER));

    assertThat(page)
        .contains("Both have nearly the same text: the right one has 88 % of the left one")
        .contains("<del>earlier</del>", "<ins>later</ins>");
  }

  @Test
  void aNameIsFoundByTheBeginningOfAnyOfItsWords() {
    assertThat(page("/search?q=HAFT"))
        .contains("Khalifa Haftar</bdi></a>")
        .contains("Nothing found", "Words that begin with <bdi>haft</bdi>: <a");
    assertThat(given().queryParam("id", "page/id 1").get("/entity").asString())
        .contains("Khalifa Haftar", "Person", "Written", "Title of " + LATER);
    given().get("/entity?id=nobody").then().statusCode(404);
  }

  @Test
  void whenNothingIsFoundThePageSaysWhichFilterOrWordLeavesNothing() {
    assertThat(page("/search?q=haftar+flew&language=pt"))
        .contains("Nothing found")
        .containsPattern("Without language <bdi>pt</bdi>: <a [^>]*>\\d+ articles?</a>")
        .containsPattern("The word alone: <bdi>flew</bdi>: <a ");
  }

  @Test
  void aQueryThatCannotBeReadSaysWhere() {
    given()
        .queryParam("q", "\"open")
        .get("/search")
        .then()
        .statusCode(400)
        .body(containsString("The search cannot be read at character 1"));
    given()
        .get("/search?from=yesterday")
        .then()
        .statusCode(400)
        .body(containsString("not &#39;yesterday&#39;"));
  }

  @Test
  void hitsAreNarrowedByWhatTheyHaveInCommon() {
    assertThat(page("/search?q=haftar"))
        .contains("<mark>Haftar</mark>", "Narrow down", "Outlet", "page.example", "People")
        .contains(
            "/search?q=haftar&amp;language=en",
            "/api/export?q=haftar&amp;copies=hide&amp;format=csv");
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
    assertThat(page("/rejections")).contains("news/page.bin", "page-test", "a test rejected it");
  }

  @Test
  void whatWasSkippedIsShownWithItsReason() throws SQLException {
    rows.write(
        List.of(
            rows.deliveries()
                .receipt(Receipts.skipping("page & co.zip", "1", SkipReason.MEDIA, "image/png"))));

    assertThat(page("/files")).contains("/skips?inbox=news&amp;path=page+%26+co.zip", "1 media");
    assertThat(
            given()
                .queryParam("inbox", "news")
                .queryParam("path", "page & co.zip")
                .get("/skips")
                .asString())
        .contains(
            "Skipped in <bdi>news/page", "&amp; co.zip", "› <bdi>1</bdi>", "media", "image/png");
    assertThat(page("/skips?reason=no-text")).doesNotContain("image/png");
  }

  @Test
  void anArticleThatIsGoneSaysSoAndOneThatMustNotBeSeenIsNotThere() throws SQLException {
    String withheld = "https://page.example/withheld";
    String gone = "https://page.example/gone";
    rows.articles(ArticleSample.of(withheld).pubStatus("withheld"));
    rows.write(List.of(rows.deliveries().takedown(gone)));

    given()
        .get("/articles/" + ArticleUri.id(withheld))
        .then()
        .statusCode(404)
        .body(containsString("No such article"));
    given()
        .get("/articles/" + ArticleUri.id(gone))
        .then()
        .statusCode(410)
        .body(containsString("taken down on 1 Nov 2026, 12:00 UTC"));
    given().get("/articles/" + ArticleUri.id("urn:none")).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/search", "/search?q=haftar", "/files", "/skips", "/rejections", "/balance"})
  void noPageNeedsAnythingFromOutside(String path) {
    assertThat(page(path)).doesNotContain("src=", "href=\"http", "style=");
  }

  @Test
  void theStyleHasANameThatChangesWithItAndMayBeKept() {
    String address = page("/").replaceAll("(?s).*(/style-[0-9a-f]{12}\\.css).*", "$1");

    given()
        .get(address)
        .then()
        .statusCode(200)
        .contentType("text/css")
        .header("Cache-Control", containsString("max-age=31536000"));
    given().get("/style-old.css").then().statusCode(200).header("Cache-Control", "no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/articles/xyz", "/articles/xyz/family", "/articles/xyz/beside/abc"})
  void anAddressThatIsNoArticlesHasAPageWithTheWayOn(String path) {
    given()
        .get(path)
        .then()
        .statusCode(404)
        .body(containsString("No such article"), containsString("href=\"/search\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?after=abc", "/files?state=done&before=abc", "/rejections?before=x"})
  void aPlaceInAListThatIsNoneHasAPage(String path) {
    given().get(path).then().statusCode(400).body(containsString("This address cannot be read"));
  }

  private static String page(String path) {
    return given().get(path).then().statusCode(200).contentType("text/html").extract().asString();
  }
}
