package org.wirecopy.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CloudEventTest {
  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  private static Map<String, String> attributes(String value) {
    return CloudEvent.attributes(
        IngestTopics.ARTICLES_INGESTED,
        "/wirecopy/ingest/news",
        "urn:x:1",
        value == null ? null : value.getBytes(StandardCharsets.UTF_8),
        TIME);
  }

  @Test
  void aRecordHasAllAttributesOfTheBinding() {
    assertThat(attributes("{}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "ce_specversion", "1.0",
                "ce_type", "org.wirecopy.article.ingested.v1",
                "ce_id", "0de864fd-ab51-505b-9335-8dc5075a82c3",
                "ce_source", "/wirecopy/ingest/news",
                "ce_subject", "urn:x:1",
                "ce_time", "2026-01-01T00:00:00Z",
                "ce_dataschema", "urn:wirecopy:schema:article-ingested:1",
                "content-type", "application/json"));
  }

  @Test
  void anotherValueHasAnotherId() {
    assertThat(attributes("{ }").get("ce_id")).isNotEqualTo(attributes("{}").get("ce_id"));
  }

  @Test
  void aNullValueSaysTakenDownAndPromisesNoJson() {
    assertThat(attributes(null))
        .containsEntry("ce_type", "org.wirecopy.article.takendown.v1")
        .doesNotContainKeys("ce_dataschema", "content-type");
  }

  @Test
  void aTraceIsPassedOnUnchanged() {
    Random random = new Random(1);
    String first = TraceParent.begin(random);

    String next = TraceParent.passedOn(first, random);

    assertThat(first).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    assertThat(next).isEqualTo(first);
  }

  @Test
  void aMalformedTraceBeginsAnew() {
    assertThat(TraceParent.passedOn("garbage", new Random(1)))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    assertThat(TraceParent.passedOn(null, new Random(1))).hasSize(55);
  }
}
