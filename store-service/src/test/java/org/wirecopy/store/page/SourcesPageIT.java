package org.wirecopy.store.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirecopy.store.api.Sources;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.postgres.SourceRows;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.StoredRows;
import org.wirecopy.store.source.KnownSeries;
import org.wirecopy.store.source.Series;
import org.wirecopy.store.source.SourceReport;
import org.wirecopy.store.source.SourceState;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;
import org.wirecopy.testservers.TokenTestResource;

/** The page of the sources. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokenTestResource.class)
class SourcesPageIT {
  private static final String SOURCE = "The <b>Paged</b> Courier";
  private static final String SHOWN = "The &lt;b&gt;Paged&lt;/b&gt; Courier";
  private static final Instant LAST = Instant.parse("2026-05-04T10:00:00Z");

  @Inject DataSource dataSource;
  @Inject Schema schema;
  @Inject SourceRows rows;
  @Inject Sources sources;
  private String session;

  @BeforeEach
  void storeAnArticleAndSignIn() throws SQLException {
    schema.migrate();
    new StoredRows(dataSource)
        .articles(ArticleSample.of("https://paged.example/1").source(SOURCE).inbox("paged"));
    rows.count(Instant.EPOCH);
    session = PageSession.begin();
  }

  @Test
  void whoIsNotSignedInIsToldOfNoSource() {
    given()
        .get("/sources")
        .then()
        .statusCode(200)
        .body(containsString("/sign-in?on=/sources"), not(containsString("Courier")));
    given()
        .header("Origin", PageSession.origin())
        .formParam("inbox", "paged")
        .formParam("source", SOURCE)
        .formParam("muted", "true")
        .post("/sources/mute")
        .then()
        .statusCode(401);
  }

  @Test
  void aSourceIsMutedAndToldOfAgain() {
    assertThat(page("/sources?state=learning")).contains(SHOWN, "Being learned");

    mute(SOURCE, true, 303);
    assertThat(page("/sources?state=muted")).contains(SHOWN, "Muted since", "Tell of it again");

    mute(SOURCE, false, 303);
    assertThat(page("/sources?state=muted")).doesNotContain(SHOWN);
    assertThat(page("/sources?state=learning")).contains(SHOWN);
    mute("Nobody", true, 400);
  }

  @Test
  void whatIsAmissIsSaidInWordsAndCanBeMuted() {
    QuarkusMock.installMockForInstance(
        new Sources() {
          @Override
          public List<SourceReport> all() {
            return List.of(
                report("Silent Press", "", SourceState.SILENT, List.of()),
                report(
                    "Two Tongues",
                    "",
                    SourceState.LANGUAGE_LOST,
                    List.of(
                        report("Two Tongues", "cy", SourceState.SILENT, List.of()),
                        report("Two Tongues", "en", SourceState.USUAL, List.of()))),
                report("Thin Post", "", SourceState.FEWER, List.of()),
                report("Steady News", "", SourceState.USUAL, List.of()));
          }
        },
        sources);

    String page = page("/sources").replaceAll("<[^>]+>", "");
    assertThat(page)
        .contains(
            "all (4)",
            "silent (1)",
            "Silent: nothing since 4 May 2026, 10:00 UTC",
            "Nothing in cy since 4 May 2026, 10:00 UTC",
            "little more than half came lately",
            "As usual",
            "about 35 a week")
        .doesNotContain("Nothing in en", "more; GET /api/sources");
    assertThat(page.split("It has ended: mute it", -1)).hasSize(4);
  }

  private static SourceReport report(
      String source, String language, SourceState state, List<SourceReport> languages) {
    return new SourceReport(
        new KnownSeries(new Series("news", source, language), LAST, LAST, null),
        state,
        35,
        LAST,
        languages);
  }

  private void mute(String source, boolean muted, int status) {
    PageSession.request(session)
        .redirects()
        .follow(false)
        .formParam("inbox", "paged")
        .formParam("source", source)
        .formParam("muted", Boolean.toString(muted))
        .post("/sources/mute")
        .then()
        .statusCode(status);
  }

  private String page(String path) {
    return PageSession.request(session).get(path).then().statusCode(200).extract().asString();
  }
}
