package org.wirecopy.store.consume;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Receipts;
import org.wirecopy.store.samples.Wire;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;
import org.wirecopy.testservers.TestKafka;
import org.wirecopy.testservers.TestPostgres;

/** The whole service against a real Kafka and a real Postgres. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreIT {
  TestKafka kafka;
  TestPostgres postgres;
  private Wire wire;

  @BeforeAll
  void dial() {
    wire = new Wire(kafka.bootstrapServers());
  }

  @Test
  @Order(1)
  void topicsThatDoNotExistYetAreWaitedFor() throws Exception {
    given().get("/q/health/live").then().statusCode(200);
    given().get("/q/health/ready").then().statusCode(503);

    wire.createTopics();

    awaitReady();
  }

  @AfterAll
  void hangUp() {
    wire.close();
  }

  @Test
  void anArticleThatArrivesIsStoredAndCounted() {
    String uri = "https://example.org/first";
    wire.article(ArticleSample.of(uri))
        .receipt(Receipts.of("a.txt", FileReceipt.State.DONE, FileCounts.NONE.plusPublished()))
        .send();

    awaitStored(uri);
    given().get("/api/balance").then().body("balanced", is(true)).body("stored", equalTo(1));
    assertThat(given().get("/api/articles").asString()).contains(uri);
  }

  private static void awaitStored(String uri) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                given()
                    .get("/api/articles/" + ArticleUri.id(uri))
                    .then()
                    .statusCode(200)
                    .body("article.uri", equalTo(uri)));
  }

  private static void awaitReady() {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
  }
}
