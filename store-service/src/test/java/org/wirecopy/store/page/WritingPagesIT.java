package org.wirecopy.store.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.StoredRows;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;
import org.wirecopy.testservers.TokenTestResource;

/** What people can do from the pages, and who cannot. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokenTestResource.class)
class WritingPagesIT {
  private static final String STORY = "https://writing.example/story";
  private static final String COPY = "https://writing.example/copy";
  private static final String TAKEDOWN = "/articles/" + ArticleUri.id(STORY) + "/takedown";

  @Inject DataSource dataSource;
  @Inject Schema schema;

  @BeforeEach
  void storeAStoryAndItsCopy() throws SQLException {
    schema.migrate();
    new StoredRows(dataSource)
        .articles(
            ArticleSample.of(STORY),
            ArticleSample.of(COPY).family(STORY).duplicateOf(STORY, Relation.EXACT, 1, 1));
  }

  @Test
  void whoeverShowsTheTokenIsSignedInOnPagesAndNowhereElse() {
    Response answer = PageSession.signIn(TokenTestResource.TOKEN, "/takedowns");
    String session = answer.getCookie(PageSession.COOKIE);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.getHeader("Location")).endsWith("/takedowns");
    assertThat(answer.getDetailedCookie(PageSession.COOKIE).isHttpOnly()).isTrue();
    assertThat(answer.getDetailedCookie(PageSession.COOKIE).getSameSite()).isEqualTo("Strict");
    given()
        .cookie(PageSession.COOKIE, session)
        .get(TAKEDOWN)
        .then()
        .body(containsString("See what would happen"));
    given()
        .cookie(PageSession.COOKIE, session)
        .contentType("application/json")
        .body("{\"uri\": \"urn:x:1\", \"action\": \"lift\"}")
        .post("/api/takedowns")
        .then()
        .statusCode(401);
    given()
        .cookie(PageSession.COOKIE, session)
        .get("/api/articles?include=restricted")
        .then()
        .statusCode(401);
  }

  @Test
  void anotherTokenSignsNobodyInAndNobodyIsSentElsewhere() {
    PageSession.signIn("wrong", "/")
        .then()
        .statusCode(403)
        .body(containsString("This is not the token"));
    assertThat(
            PageSession.signIn(TokenTestResource.TOKEN, "https://evil.example/")
                .getHeader("Location"))
        .doesNotContain("evil");
    assertThat(PageSession.signIn(TokenTestResource.TOKEN, "//evil.example/").getHeader("Location"))
        .doesNotContain("evil");
  }

  @Test
  void aTakedownIsShownBeforeItIsDone() {
    String session = PageSession.begin();

    PageSession.request(session)
        .formParam("reason", "court order")
        .formParam("scope", "article")
        .post(TAKEDOWN)
        .then()
        .statusCode(200)
        .body(containsString("Goes: 1 article<"), containsString("Stays: 1 exact or near copy"));
    PageSession.request(session)
        .formParam("reason", "court order")
        .formParam("scope", "family")
        .post(TAKEDOWN)
        .then()
        .body(containsString("Goes: 2 articles"), containsString("No exact or near copy"));
    given().get("/takedowns").then().body(not(containsString("writing.example")));
    PageSession.request(session)
        .formParam("scope", "family")
        .post(TAKEDOWN)
        .then()
        .statusCode(400)
        .body(containsString("reason is missing"));
  }

  @Test
  void aTakedownIsKeptWhenItIsConfirmed() throws SQLException {
    String session = PageSession.begin();

    PageSession.request(session)
        .formParam("reason", "court order")
        .formParam("scope", "family")
        .formParam("confirmed", "yes")
        .post(TAKEDOWN)
        .then()
        .statusCode(200)
        .body(containsString("2 articles go within a few seconds"));
  }

  @Test
  void nobodyWritesFromAPageWithoutASessionOrFromAnotherOrigin() {
    String session = PageSession.begin();

    given()
        .header("Origin", PageSession.origin())
        .formParam("reason", "x")
        .post(TAKEDOWN)
        .then()
        .statusCode(401);
    given()
        .cookie(PageSession.COOKIE, session)
        .formParam("reason", "x")
        .post(TAKEDOWN)
        .then()
        .statusCode(415);
    for (String foreign : new String[] {"https://evil.example", "null", "http://127.0.0.1:1"}) {
      given()
          .cookie(PageSession.COOKIE, session)
          .header("Origin", foreign)
          .formParam("reason", "x")
          .post(TAKEDOWN)
          .then()
          .statusCode(403);
    }
    given()
        .cookie(PageSession.COOKIE, session)
        .header("Origin", PageSession.origin())
        .header("Sec-Fetch-Site", "same-site")
        .formParam("reason", "x")
        .post(TAKEDOWN)
        .then()
        .statusCode(403);
    String other = session.substring(0, session.length() - 1) + (session.endsWith("0") ? "1" : "0");
    PageSession.request(other).formParam("reason", "x").post(TAKEDOWN).then().statusCode(401);
  }

  @Test
  void anInboxThatNobodyIsNamedForIsNotReadAgainFromHere() {
    String session = PageSession.begin();

    PageSession.request(session)
        .formParam("inbox", "nobody")
        .formParam("path", "a.txt")
        .post("/files/retry")
        .then()
        .statusCode(400)
        .body(containsString("wirecopy.store.ingesters"));
    given()
        .header("Origin", PageSession.origin())
        .formParam("inbox", "news")
        .post("/files/retry")
        .then()
        .statusCode(401);
  }

  @Test
  void whereNoWebhookIsAllowedThePageSaysSo() {
    String session = PageSession.begin();

    PageSession.request(session)
        .get("/subscriptions/new?q=talks")
        .then()
        .statusCode(200)
        .body(
            containsString("wirecopy.store.webhooks.allowed-origins"),
            not(containsString("id=\"webhook\"")));
  }
}
