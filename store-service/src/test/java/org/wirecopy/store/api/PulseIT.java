package org.wirecopy.store.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.Pulse;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Wire;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;
import org.wirecopy.testservers.TestKafka;

/** A pulse that comes over Kafka, as everybody sees it. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class PulseIT {
  private static final String MARK = "urn:wirecopy:pulse";
  private static final String BEHIND = "https://pulses.example/behind";

  TestKafka kafka;
  @Inject DataSource dataSource;
  @Inject Schema schema;

  @BeforeEach
  void prepareTables() throws Exception {
    schema.migrate();
  }

  @Test
  void aPulseIsToldAsAPulseAndInNoList() throws Exception {
    // Given
    Instant madeAt = Instant.now().minusSeconds(1);
    try (Wire wire = new Wire(kafka.bootstrapServers())) {
      wire.createTopics();
      wire.pulse(new Pulse("pulses", 3, madeAt), Instant.now());
      wire.article(ArticleSample.of(BEHIND).inbox("pulses")).send();
    }

    // Then
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () -> {
              given().get("/api/articles?inbox=pulses").then().body("items.size()", equalTo(1));
              given().get("/api/pulse").then().body("times.stage", hasItem("whole"));
            });
    given().get("/api/pulse").then().statusCode(200).body("age", lessThan(3600f));
    given().get("/balance").then().statusCode(200).body(containsString("From folder to store"));
    assertThat(given().get("/q/metrics").asString())
        .containsPattern("wirecopy_store_pulse_seconds\\{quantile=\"0.99\",stage=\"whole\"} [0-9]")
        .containsPattern("wirecopy_store_pulse_late [01]")
        .containsPattern("wirecopy_store_pulse_age_seconds [0-9]");
    for (String path :
        List.of(
            "/api/takedowns?limit=500",
            "/api/rejections?limit=500",
            "/api/articles?inbox=pulses",
            "/api/articles.atom?inbox=pulses",
            "/api/files?limit=500",
            "/takedowns",
            "/")) {
      assertThat(given().get(path).asString()).as(path).doesNotContain(MARK);
    }
    assertThat(given().get("/api/inboxes").asString()).doesNotContain("pulses");
  }
}
