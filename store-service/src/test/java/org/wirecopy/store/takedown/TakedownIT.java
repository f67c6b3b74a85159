package org.wirecopy.store.takedown;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Wire;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;
import org.wirecopy.testservers.TestKafka;
import org.wirecopy.testservers.TokenTestResource;

/** A takedown request on its way out, and what comes of it on its way back. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokenTestResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakedownIT {
  TestKafka kafka;
  private Wire wire;

  @BeforeAll
  void createTopics() throws Exception {
    wire = new Wire(kafka.bootstrapServers());
    wire.createTopics();
  }

  @AfterAll
  void hangUp() {
    wire.close();
  }

  @BeforeEach
  void waitUntilItIsReady() {
    within().until(() -> given().get("/q/health/well").statusCode() == 200);
  }

  @Test
  void aRequestReachesTheTopicAndItsReasonStaysWhenTheArticleIsGone() {
    // Given
    String uri = "https://takedown.example/a?b=c d";
    String id = ArticleUri.id(uri).toString();
    wire.article(ArticleSample.of(uri)).send();
    within().until(() -> given().get("/api/articles/" + id).statusCode() == 200);

    // When
    String place =
        request(uri, "take-down", "libel").then().statusCode(202).extract().header("Location");

    // Then
    ConsumerRecord<String, String> sent = awaitRequest(uri);
    assertThat(sent.value()).contains("\"take-down\"", "\"libel\"");
    assertThat(header(sent, "ce_type")).isEqualTo("org.wirecopy.article.takedown.v1");
    assertThat(header(sent, "ce_source")).isEqualTo("/wirecopy/store");
    within()
        .untilAsserted(
            () ->
                writer()
                    .urlEncodingEnabled(false)
                    .get(place)
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].id", equalTo(id))
                    .body("items[0].reason", equalTo("libel"))
                    .body("items[0].takenDownAt", nullValue()));

    // When ingest and the enricher have carried it out
    wire.takedown(uri).send();

    // Then
    within()
        .untilAsserted(
            () ->
                given()
                    .get("/api/articles/" + id)
                    .then()
                    .statusCode(410)
                    .body("detail", not(containsString("libel"))));
    given()
        .urlEncodingEnabled(false)
        .get(place)
        .then()
        .body("items[0].reason", nullValue())
        .body("items[0].takenDownAt", notNullValue());
  }

  @Test
  void requestsWaitWhileKafkaIsAwayAndKeepTheirOrder() {
    String uri = "https://takedown.example/outage";
    kafka.stop();
    try {
      request(uri, "take-down", "first").then().statusCode(202);
      request(uri, "lift", "second").then().statusCode(202);
    } finally {
      kafka.startAgain();
    }

    // A request whose answer was lost with the broker may stand there twice: the first is the
    // take-down and the last is the lift all the same.
    within()
        .untilAsserted(
            () -> {
              List<String> sent = requestsAbout(uri).stream().map(ConsumerRecord::value).toList();
              assertThat(sent).first().asString().contains("\"take-down\"");
              assertThat(sent).last().asString().contains("\"lift\"");
            });
  }

  @Test
  void whatCannotBeUnderstoodIsNamedAndOnlyJsonIsTaken() {
    request("https://takedown.example/x", "erase", "why")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("action"));
    writer().contentType(ContentType.JSON).post("/api/takedowns").then().statusCode(400);
    writer().contentType(ContentType.JSON).body("{").post("/api/takedowns").then().statusCode(400);
    writer().contentType("text/plain").body("{}").post("/api/takedowns").then().statusCode(415);
  }

  private static RequestSpecification writer() {
    return given().header("Authorization", TokenTestResource.BEARER);
  }

  private static io.restassured.response.Response request(
      String uri, String action, String reason) {
    Map<String, String> body = new HashMap<>();
    body.put("uri", uri);
    body.put("action", action);
    body.put("reason", reason);
    return writer().contentType(ContentType.JSON).body(body).post("/api/takedowns");
  }

  private ConsumerRecord<String, String> awaitRequest(String uri) {
    return within().until(() -> requestsAbout(uri), found -> !found.isEmpty()).get(0);
  }

  private List<ConsumerRecord<String, String>> requestsAbout(String uri) {
    TopicPartition partition = new TopicPartition(IngestTopics.ARTICLES_TAKEDOWNS.name(), 0);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return consumer.poll(Duration.ofSeconds(2)).records(partition).stream()
          .filter(record -> record.key().equals(uri))
          .toList();
    }
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static ConditionFactory within() {
    return await().atMost(Duration.ofSeconds(90));
  }
}
