package org.wirecopy.store.page.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Receipts;
import org.wirecopy.store.samples.StoredRows;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;
import org.wirecopy.testservers.TokenTestResource;

/** A file, what came of it, and the way back from its articles. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokenTestResource.class)
class FilePageIT {
  private static final Instant FIRST = ArticleSample.INGESTED;
  private static final Instant SECOND = FIRST.plusSeconds(60);
  private static final FileCounts ONE = FileCounts.NONE.plusPublished();

  @Inject DataSource dataSource;
  @Inject Schema schema;
  private StoredRows rows;

  @BeforeEach
  void prepareTables() {
    schema.migrate();
    rows = new StoredRows(dataSource);
  }

  @Test
  void aFileLeadsToItsArticlesAndBack() throws SQLException {
    // Given
    String path = "leads/to & fro.zip";
    rows.articles(
        ArticleSample.of("urn:leads:1").path(path),
        ArticleSample.of("urn:leads:2").path(path),
        ArticleSample.of("urn:leads:withheld").path(path).pubStatus("withheld"),
        ArticleSample.of("urn:leads:other").path("leads/other.zip"),
        ArticleSample.of("urn:leads:elsewhere").path(path).inbox("leads-other"));
    rows.write(List.of(rows.deliveries().receipt(read(path, FIRST, ONE, ONE))));

    // When
    String file = page(path, "newest");

    // Then
    assertThat(file)
        .contains("Title of urn:leads:1<", "Title of urn:leads:2<", "to &amp; fro.zip")
        .doesNotContain("urn:leads:withheld", "urn:leads:other", "urn:leads:elsewhere")
        .doesNotContain("The file was read before");
    given()
        .get("/articles/" + ArticleUri.id("urn:leads:1"))
        .then()
        .body(containsString("/file?inbox=news&amp;path=leads%2Fto+%26+fro.zip"));
    given().get("/files").then().body(containsString("path=leads%2Fto+%26+fro.zip"));
  }

  @Test
  void whatAnEarlierReadingBroughtIsFoundToo() throws SQLException {
    String path = "earlier.ndjson";
    rows.articles(ArticleSample.of("urn:earlier:1").path(path));
    rows.write(List.of(rows.deliveries().receipt(read(path, SECOND, ONE, ONE.plusPublished()))));

    assertThat(page(path, "newest"))
        .contains("The file was read before")
        .doesNotContain("urn:earlier:1");
    assertThat(page(path, "yes")).contains("Articles of all readings", "Title of urn:earlier:1<");
  }

  @Test
  void aRetryThatChangesNothingAddsNoRow() throws SQLException {
    // Given
    String path = "retried.ndjson";
    rows.write(List.of(rejected(path, "3", FIRST), rejected(path, "7", FIRST)));
    rows.write(List.of(rows.deliveries().receipt(read(path, FIRST, ONE, ONE))));

    // When
    rows.write(List.of(rejected(path, "7", SECOND)));
    rows.write(List.of(rows.deliveries().receipt(read(path, SECOND, ONE, ONE.plusPublished()))));

    // Then
    assertThat(page(path, "newest"))
        .containsOnlyOnce("<bdi>7</bdi>")
        .containsOnlyOnce("<bdi>3</bdi>");
    assertThat(page(path, "newest"))
        .containsSubsequence("<bdi>7</bdi>", "<bdi>3</bdi>", "Mended since, by the reading of");
    assertThat(given().get("/rejections").asString().split("retried.ndjson</bdi>", -1)).hasSize(2);
    assertThat(given().get("/files").asString().split("retried.ndjson</bdi>", -1)).hasSize(2);
  }

  @Test
  void whatWasSkippedIsToldByReason() throws SQLException {
    rows.write(
        List.of(
            rows.deliveries()
                .receipt(Receipts.skipping("skips.zip", "a.jpg", SkipReason.MEDIA, "image/jpeg"))));

    assertThat(page("skips.zip", "newest"))
        .contains("1 media", "/skips?inbox=news&amp;path=skips.zip");
    given()
        .get("/skips?path=skips.zip")
        .then()
        .body(containsString("/file?inbox=news&amp;path=skips.zip"), containsString("image/jpeg"));
  }

  @Test
  void aFileThatNobodyKnowsHasAPageWithTheWayOn() {
    for (String path : List.of("/file", "/file?inbox=news&path=never-seen.txt")) {
      given()
          .get(path)
          .then()
          .statusCode(404)
          .body(containsString("No such file"), containsString("href=\"/files\""));
    }
  }

  private static String page(String path, String readings) {
    return given()
        .queryParam("inbox", "news")
        .queryParam("path", path)
        .queryParam("readings", readings)
        .get("/file")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static FileReceipt read(
      String path, Instant startedAt, FileCounts counts, FileCounts totals) {
    return new FileReceipt(
        "news",
        path,
        10,
        1,
        "00",
        FileReceipt.State.DONE,
        1,
        counts,
        totals,
        startedAt,
        startedAt.plusSeconds(1),
        null);
  }

  private Arrival rejected(String path, String entry, Instant reading) {
    return rows.deliveries()
        .rejection(
            new Rejection(
                "news",
                path,
                entry,
                Rejection.Stage.INGEST,
                "malformed-json",
                "line 3 is no JSON",
                null,
                null,
                Rejection.Content.ofBytes(new byte[0], "00"),
                reading),
            reading);
  }
}
