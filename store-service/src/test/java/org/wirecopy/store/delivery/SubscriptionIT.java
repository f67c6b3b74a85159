package org.wirecopy.store.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.store.delivery.WebhookReceiver.Received;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.StoredRows;
import org.wirecopy.store.webhook.WebhookSecret;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;
import org.wirecopy.testservers.TokenTestResource;

/** Questions that are saved, and what their webhooks are told. Each test has words of its own. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokenTestResource.class)
@QuarkusTestResource(value = WebhookReceiver.class, restrictToAnnotatedClass = true)
class SubscriptionIT {
  private static final String PATH = "/api/subscriptions";

  @Inject DataSource dataSource;
  @Inject Schema schema;
  WebhookReceiver receiver;
  private StoredRows rows;

  @BeforeEach
  void prepareTables() {
    schema.migrate();
    rows = new StoredRows(dataSource);
  }

  @Test
  void aWebhookIsToldInOrderOfWhatFitsAndSigned() throws SQLException {
    // Given
    rows.articles(ArticleSample.of("urn:told:before").text("toldword"));
    JsonPath saved = subscribe("/told", "toldword").then().statusCode(201).extract().jsonPath();
    String id = saved.getString("id");

    // When
    rows.articles(
        ArticleSample.of("urn:told:1").text("toldword"),
        ArticleSample.of("urn:told:other").text("something else"),
        ArticleSample.of("urn:told:withheld").text("toldword").pubStatus("withheld"),
        ArticleSample.of("urn:told:2").text("toldword").title("t".repeat(3_000)));
    rows.articles(ArticleSample.of("urn:told:1").version(2).text("toldword"));
    within().until(() -> receiver.at("/told").size() >= 2);
    within().until(() -> subjects("/told").contains("urn:told:1"));

    // Then
    assertThat(subjects("/told").get(0)).isIn("urn:told:1", "urn:told:2");
    assertThat(subjects("/told")).doesNotContain("urn:told:before", "urn:told:withheld");
    Received event = receiver.at("/told").get(0);
    assertThat(event).satisfies(isSignedBy(saved.getString("secret")));
    JsonPath body = JsonPath.from(event.body());
    assertThat(body.getString("specversion")).isEqualTo("1.0");
    assertThat(body.getString("type")).isEqualTo("org.wirecopy.article.matched.v1");
    assertThat(body.getString("id")).isEqualTo(event.id());
    assertThat(body.getString("subscriptionid")).isEqualTo(id);
    assertThat(event.body()).hasSizeLessThan(4_000);
    within()
        .untilAsserted(
            () ->
                operator()
                    .get(PATH + "/" + id)
                    .then()
                    .body("state", equalTo("active"))
                    .body("delivered", equalTo(receiver.at("/told").size()))
                    .body("secret", nullValue())
                    .body("feed", equalTo("/api/articles.atom?q=toldword")));
  }

  @Test
  void aNewSecretSignsBesideTheFormerOneUntilThatEnds() throws SQLException {
    // Given
    JsonPath saved = subscribe("/secret", "secretword").then().statusCode(201).extract().jsonPath();
    String id = saved.getString("id");
    String first = saved.getString("secret");

    // When it is replaced, and the former one goes on
    String second = replaceSecret(id, Map.of("overlap", "PT1H")).getString("secret");
    rows.articles(ArticleSample.of("urn:secret:1").text("secretword"));
    within().until(() -> receiver.at("/secret").size() == 1);

    // Then
    assertThat(receiver.at("/secret").get(0)).satisfies(isSignedBy(second, first));

    // When the former one ends at once
    JsonPath last = replaceSecret(id, Map.of("overlap", "PT0S"));
    rows.articles(ArticleSample.of("urn:secret:2").text("secretword"));
    within().until(() -> receiver.at("/secret").size() == 2);

    // Then
    assertThat(receiver.at("/secret").get(1)).satisfies(isSignedBy(last.getString("secret")));
    operator().get(PATH + "/" + id).then().body("secret", nullValue());
    secret(id, Map.of("overlap", "P8D"))
        .then()
        .statusCode(400)
        .body("parameter", equalTo("overlap"));
    secret(id, Map.of("overlap", "a day")).then().statusCode(400);
    secret("nothing", Map.of()).then().statusCode(404);
    given().contentType(ContentType.JSON).post(PATH + "/" + id + "/secret").then().statusCode(401);
  }

  @Test
  void aTakedownOrARestrictionOfWhatWasToldIsToldToo() throws SQLException {
    // Given
    subscribe("/gone", "goneword").then().statusCode(201);
    rows.articles(
        ArticleSample.of("urn:gone:1").text("goneword"),
        ArticleSample.of("urn:gone:2").text("goneword"));
    within().until(() -> receiver.at("/gone").size() == 2);

    // When
    rows.write(List.of(rows.deliveries().takedown("urn:gone:1")));
    rows.articles(ArticleSample.of("urn:gone:2").version(2).text("goneword").pubStatus("canceled"));
    rows.write(List.of(rows.deliveries().takedown("urn:gone:never-told")));
    within().until(() -> receiver.at("/gone").size() == 4);

    // Then
    assertThat(subjects("/gone"))
        .containsExactly("urn:gone:1", "urn:gone:2", "urn:gone:1", "urn:gone:2");
    assertThat(types("/gone"))
        .endsWith("org.wirecopy.article.takendown.v1", "org.wirecopy.article.withheld.v1");
    assertThat(JsonPath.from(receiver.at("/gone").get(2).body()).getString("data.id"))
        .isEqualTo(ArticleUri.id("urn:gone:1").toString());
    assertThat(receiver.at("/gone").get(3).body()).doesNotContain("goneword");
  }

  @Test
  void anArticleIsToldOfWhenItsEmbargoEnds() throws SQLException {
    subscribe("/embargo", "embargoword").then().statusCode(201);

    rows.articles(
        ArticleSample.of("urn:embargo:later")
            .text("embargoword")
            .embargoedUntil(Instant.now().plusSeconds(8).toString()),
        ArticleSample.of("urn:embargo:open").text("embargoword"));

    within().until(() -> receiver.at("/embargo").size() == 2);
    assertThat(subjects("/embargo")).containsExactly("urn:embargo:open", "urn:embargo:later");
  }

  @Test
  void whatFailedIsToldAgainBeforeWhatFollowedIt() throws SQLException {
    // Given
    receiver.answer("/retry", 302);
    String id = subscribe("/retry", "retryword").jsonPath().getString("id");
    rows.articles(
        ArticleSample.of("urn:retry:1").text("retryword"),
        ArticleSample.of("urn:retry:2").text("retryword"));

    // Then
    within()
        .untilAsserted(
            () ->
                operator()
                    .get(PATH + "/" + id)
                    .then()
                    .body("state", equalTo("failing"))
                    .body("lastError", containsString("302")));
    assertThat(receiver.at("/elsewhere")).isEmpty();

    // When
    receiver.answer("/retry", 200);
    within().until(() -> subjects("/retry").contains("urn:retry:2"));

    // Then
    List<Received> received = receiver.at("/retry");
    assertThat(subjects("/retry").subList(0, received.size() - 1)).containsOnly("urn:retry:1");
    assertThat(received.get(0).id()).isEqualTo(received.get(received.size() - 2).id());
  }

  @Test
  void aWebhookThatWantsNoMoreIsDisabledUntilItIsChanged() throws SQLException {
    // Given
    receiver.answer("/disabled", 410);
    String id = subscribe("/disabled", "disabledword").jsonPath().getString("id");
    rows.articles(ArticleSample.of("urn:disabled:1").text("disabledword"));
    within()
        .untilAsserted(
            () -> operator().get(PATH + "/" + id).then().body("state", equalTo("disabled")));

    // When
    receiver.answer("/disabled", 200);
    operator()
        .contentType(ContentType.JSON)
        .body(request("/disabled", "disabledword"))
        .put(PATH + "/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("active"));

    // Then
    within().until(() -> receiver.at("/disabled").size() == 2);
    operator().contentType(ContentType.JSON).delete(PATH + "/" + id).then().statusCode(204);
    operator().get(PATH + "/" + id).then().statusCode(404);
  }

  @Test
  void onlyOperatorsSaveAndOnlyWhatIsAllowed() {
    given()
        .contentType(ContentType.JSON)
        .body(request("/x", "a"))
        .post(PATH)
        .then()
        .statusCode(401);
    given().get(PATH).then().statusCode(401);
    Map<String, Object> elsewhere =
        Map.of("name", "n", "search", Map.of(), "webhook", "http://127.0.0.1:1/");
    rejected(elsewhere, "webhook");
    rejected(Map.of("search", Map.of(), "webhook", receiver.origin()), "name");
    rejected(Map.of("name", "n", "webhook", receiver.origin()), "search");
    for (String field : List.of("since", "include", "limit", "qq")) {
      rejected(
          Map.of("name", "n", "search", Map.of(field, "a"), "webhook", receiver.origin()), field);
    }
    rejected(Map.of("name", "n", "search", Map.of("q", "("), "webhook", receiver.origin()), "q");
    operator().get(PATH + "/nothing").then().statusCode(404);
  }

  @Test
  void aListOfTermsIsOneQuestionWithACountForEach() throws SQLException {
    rows.articles(
        ArticleSample.of("urn:terms:1").text("firstterm secondterm"),
        ArticleSample.of("urn:terms:2").text("secondterm"),
        ArticleSample.of("urn:terms:3").text("secondterm").language("de"));

    given()
        .queryParam("terms", "firstterm\n\n\"secondterm\"\nthirdterm")
        .get("/api/counts")
        .then()
        .body("items.term", equalTo(List.of("firstterm", "\"secondterm\"", "thirdterm")))
        .body("items.total.count", equalTo(List.of(1, 3, 0)))
        .body("total.count", equalTo(3));
    given()
        .queryParam("terms", "firstterm\nsecondterm")
        .queryParam("language", "de")
        .get("/api/articles")
        .then()
        .body("items.article.uri", equalTo(List.of("urn:terms:3")));
    given()
        .queryParam("terms", "fine\n(")
        .get("/api/counts")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("terms"))
        .body("detail", containsString("line 2"));
    given().queryParam("terms", "a\n".repeat(51)).get("/api/counts").then().statusCode(400);
    given().get("/api/counts").then().statusCode(400).body("parameter", equalTo("terms"));
  }

  private static void rejected(Map<String, Object> body, String parameter) {
    operator()
        .contentType(ContentType.JSON)
        .body(body)
        .post(PATH)
        .then()
        .statusCode(400)
        .body("parameter", equalTo(parameter));
  }

  private Response subscribe(String path, String q) {
    Response saved = operator().contentType(ContentType.JSON).body(request(path, q)).post(PATH);
    operator().get(PATH).then().body("items.name", hasItem(path));
    return saved;
  }

  private Map<String, Object> request(String path, String q) {
    return Map.of("name", path, "search", Map.of("q", q), "webhook", receiver.origin() + path);
  }

  private static JsonPath replaceSecret(String id, Map<String, Object> request) {
    return secret(id, request).then().statusCode(200).extract().jsonPath();
  }

  private static Response secret(String id, Map<String, Object> request) {
    return operator().contentType(ContentType.JSON).body(request).post(PATH + "/" + id + "/secret");
  }

  private static Consumer<Received> isSignedBy(String... secrets) {
    return event ->
        assertThat(event.signature().split(" "))
            .isEqualTo(
                Stream.of(secrets)
                    .map(WebhookSecret::of)
                    .map(
                        secret ->
                            secret.sign(
                                event.id(), Long.parseLong(event.timestamp()), event.body()))
                    .toArray(String[]::new));
  }

  private List<String> subjects(String path) {
    return receiver.at(path).stream()
        .map(one -> JsonPath.from(one.body()).getString("subject"))
        .toList();
  }

  private List<String> types(String path) {
    return receiver.at(path).stream()
        .map(one -> JsonPath.from(one.body()).getString("type"))
        .toList();
  }

  private static RequestSpecification operator() {
    return given().header("Authorization", TokenTestResource.BEARER);
  }

  private static org.awaitility.core.ConditionFactory within() {
    return await().atMost(Duration.ofSeconds(60));
  }
}
