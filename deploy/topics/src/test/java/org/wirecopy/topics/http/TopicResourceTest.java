package org.wirecopy.topics.http;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.testservers.TokenTestResource;

@QuarkusTest
@QuarkusTestResource(TokenTestResource.class)
class TopicResourceTest {
  private static final String TOPIC = "articles.enriched";
  private static final Logger AUDIT = Logger.getLogger("org.wirecopy.audit");

  @Inject SmallService service;

  private final List<String> audited = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          audited.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void begin() {
    service.goesOnAtOnce(true);
    AUDIT.addHandler(handler);
  }

  @AfterEach
  void end() {
    AUDIT.removeHandler(handler);
    service.finish();
  }

  @Test
  void aServiceWhoseTopicsAreAsTheyWereIsNotBlocked() {
    get("/api/topics")
        .then()
        .statusCode(200)
        .body("blocked", equalTo(false))
        .body("breaks", empty());
  }

  @Test
  void whatIsBrokenIsToldByPartitionAndInASentence() {
    service.breakTopic(TOPIC);

    get("/api/topics")
        .then()
        .statusCode(200)
        .body("blocked", equalTo(true))
        .body("breaks.topic", contains(TOPIC, TOPIC))
        .body("breaks.partition", contains(3, 4))
        .body("breaks.kind", contains("replaced", "cut"))
        .body("breaks[0].message", startsWith("articles.enriched-3 was deleted and made anew"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"read-again", "accept"})
  void whoMayOperateHasItGoOn(String action) {
    service.breakTopic(TOPIC);

    post("{\"action\": \"" + action + "\"}")
        .statusCode(200)
        .body("blocked", equalTo(false))
        .body("breaks.topic", contains(TOPIC, TOPIC));

    get("/api/topics").then().body("blocked", equalTo(false)).body("breaks", empty());
    assertThat(audited)
        .singleElement()
        .asString()
        .contains("\"who\":\"token\"")
        .contains("\"action\":\"" + action + "\"")
        .contains("\"target\":\"articles.enriched\"")
        .contains("\"outcome\":\"done\"");
  }

  @Test
  void whatTakesLongIsAcceptedAndDoneLater() {
    service.breakTopic(TOPIC);
    service.goesOnAtOnce(false);

    post("{\"action\": \"accept\"}").statusCode(202).body("blocked", equalTo(true));

    problem(post("{\"action\": \"read-again\"}"), 409)
        .body("detail", containsString("accept was decided before"));
    post("{\"action\": \"accept\"}").statusCode(202);
    service.finish();
    get("/api/topics").then().body("blocked", equalTo(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "null",
        "{\"action\": null}",
        "{\"action\": \"go on\"}",
        "{\"action\":1}"
      })
  void aBodyWithoutAnActionThatIsKnownIsRejected(String body) {
    service.breakTopic(TOPIC);

    problem(post(body), 400)
        .body("parameter", equalTo("action"))
        .body("detail", containsString("read-again"));

    get("/api/topics").then().body("blocked", equalTo(true));
  }

  @Test
  void whoMeansOneTopicAloneIsToldThatAllAreMeant() {
    service.breakTopic(TOPIC);

    problem(post("{\"action\": \"accept\", \"topic\": \"articles.enriched\"}"), 400)
        .body("parameter", equalTo("topic"))
        .body("detail", equalTo("There is no field 'topic' here; known are: action."));

    get("/api/topics").then().body("blocked", equalTo(true));
  }

  @Test
  void aTopicHasNoAddressOfItsOwn() {
    problem(get("/api/topics/articles.enriched").then(), 404);
  }

  @Test
  void whoIsNotKnownChangesNothing() {
    service.breakTopic(TOPIC);

    problem(json().body("{\"action\": \"accept\"}").post("/api/topics").then(), 401);

    get("/api/topics").then().body("blocked", equalTo(true));
    assertThat(audited).singleElement().asString().contains("\"outcome\":\"rejected\"");
  }

  private static RequestSpecification json() {
    return given().contentType(ContentType.JSON);
  }

  private static ValidatableResponse post(String body) {
    return json()
        .header("Authorization", TokenTestResource.BEARER)
        .body(body)
        .post("/api/topics")
        .then();
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status));
  }
}
