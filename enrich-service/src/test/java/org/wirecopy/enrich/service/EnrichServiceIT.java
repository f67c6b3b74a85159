package org.wirecopy.enrich.service;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wirecopy.enrich.contract.EnrichTopics.ARTICLES_ENRICHED;
import static org.wirecopy.ingest.contract.IngestTopics.ARTICLES_INGESTED;
import static org.wirecopy.ingest.contract.IngestTopics.ARTICLES_REJECTED;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.AnsweredRecord;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.Entities;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.TestKafka;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
class EnrichServiceIT {
  private static final Duration LONG = Duration.ofMinutes(4);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  TestKafka kafka;

  /** One story, since the service is one: it waits, works, rejects, and sits out an outage. */
  @Test
  void theServiceEnrichesWhatIngestPublishesThroughAnOutage() throws Exception {
    try (Topics topics = new Topics(servers)) {
      await().atMost(LONG).until(() -> get("/q/health/live").statusCode() == 200);
      assertThat(get("/q/health/ready").statusCode()).isEqualTo(503);

      topics.create(ARTICLES_INGESTED, ARTICLES_REJECTED);
      await().atMost(LONG).until(() -> get("/q/health/ready").statusCode() == 200);

      topics.ingest("urn:a", "The chancellor Angela Merkel met the mayor in Rome on Tuesday.");
      topics.send("urn:bad", "garbage".getBytes(StandardCharsets.UTF_8));
      await().atMost(LONG).until(() -> topics.read(ARTICLES_ENRICHED).size() == 1);
      topics.ingest("urn:b", "The Chancellor, Angela Merkel, met the mayor in Rome on Tuesday!");
      await().atMost(LONG).until(() -> topics.read(ARTICLES_ENRICHED).size() == 2);
      firstIsEnriched(find(topics, "urn:a"), topics.ingested());
      secondIsACopy(find(topics, "urn:b"));
      garbageIsRejected(topics.read(ARTICLES_REJECTED));

      topics.send("urn:b", null);
      await().atMost(LONG).until(() -> topics.read(ARTICLES_ENRICHED).size() == 3);
      assertThat(topics.read(ARTICLES_ENRICHED))
          .anyMatch(record -> record.key().equals("urn:b") && record.value() == null);

      kafka.stop();
      await().atMost(LONG).until(() -> get("/q/health/ready").statusCode() == 503);
      assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
      kafka.startAgain();
      await().atMost(LONG).until(() -> get("/q/health/ready").statusCode() == 200);
      topics.ingest("urn:c", "Another article about the city of Rome and its many bridges.");
      await().atMost(LONG).until(() -> topics.read(ARTICLES_ENRICHED).size() == 4);

      assertThat(get("/q/metrics").asString())
          .contains("wirecopy_enrich_articles_total{outcome=\"enriched\"} 3.0")
          .contains("wirecopy_enrich_articles_total{outcome=\"taken-down\"} 1.0")
          .contains("wirecopy_enrich_articles_total{outcome=\"rejected\"} 1.0")
          .contains("wirecopy_enrich_languages_total{language=\"en\"} 3.0");
    }
  }

  private static ConsumerRecord<String, byte[]> find(Topics topics, String uri) {
    List<ConsumerRecord<String, byte[]>> found =
        topics.read(ARTICLES_ENRICHED).stream().filter(r -> r.key().equals(uri)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static void firstIsEnriched(ConsumerRecord<String, byte[]> enriched, Instant ingested) {
    assertThat(enriched.timestamp()).isEqualTo(ingested.toEpochMilli());
    assertThat(Topics.header(enriched, "ce_type")).isEqualTo("org.wirecopy.article.enriched.v1");
    assertThat(Topics.header(enriched, "ce_source")).isEqualTo("/wirecopy/enrich");
    assertThat(AnsweredRecord.of(Topics.header(enriched, AnsweredRecord.HEADER)))
        .as("which record of the topic it answers")
        .isPresent();
    assertThat(Topics.header(enriched, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    Entities entities = Topics.article(enriched).enrichment().entities();
    assertThat(entities.status()).isEqualTo(Entities.Status.DONE);
    assertThat(entities.items())
        .extracting(item -> item.type() + " " + item.name())
        .containsExactly("PERSON Angela Merkel", "LOC Rome");
  }

  private static void secondIsACopy(ConsumerRecord<String, byte[]> enriched) {
    Dedupe dedupe = Topics.article(enriched).enrichment().dedupe();
    assertThat(dedupe.family()).isEqualTo("urn:a");
    assertThat(dedupe.duplicates())
        .containsExactly(new Dedupe.Duplicate("urn:a", Dedupe.Relation.EXACT, 1.0, 1.0));
  }

  private static void garbageIsRejected(List<ConsumerRecord<String, byte[]>> rejected) {
    assertThat(rejected).hasSize(1);
    Rejection rejection = ContractJson.read(rejected.get(0).value(), Rejection.class);
    assertThat(rejection.reason()).isEqualTo("undecodable-record");
    assertThat(rejection.uri()).isEqualTo("urn:bad");
    assertThat(rejected.get(0).key()).isEqualTo(rejection.key());
  }
}
