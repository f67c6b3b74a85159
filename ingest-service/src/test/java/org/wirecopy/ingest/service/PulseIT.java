package org.wirecopy.ingest.service;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.CloudEvent;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Pulse;
import org.wirecopy.testservers.CommittedRecords;
import org.wirecopy.testservers.KafkaTestResource;

@QuarkusTest
@TestProfile(PulseIT.Pulsing.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(IngestServiceIT.Folder.class)
class PulseIT {
  private static final int PARTITIONS = IngestTopics.ARTICLES_INGESTED.partitions();

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  /** A pulse a second, by an inbox of its own. */
  public static final class Pulsing implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "wirecopy.ingest.inbox", "pulsing",
          "wirecopy.ingest.pulse.every", "1s",
          "wirecopy.ingest.pulse.folder", "target/pulses");
    }
  }

  @Test
  void aPulseIsOnEveryPartitionAndInNoSum() {
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(pulses()).hasSizeGreaterThanOrEqualTo(2 * PARTITIONS));

    List<ConsumerRecord<String, byte[]>> pulses = pulses();
    assertThat(pulses).extracting(ConsumerRecord::value).containsOnlyNulls();
    assertThat(pulses)
        .allSatisfy(
            pulse ->
                assertThat(CommittedRecords.header(pulse, "ce_type"))
                    .isEqualTo(CloudEvent.TAKEN_DOWN));
    Set<Integer> partitions = new HashSet<>();
    Set<String> keys = new HashSet<>();
    for (ConsumerRecord<String, byte[]> pulse : pulses) {
      partitions.add(pulse.partition());
      keys.add(pulse.key());
    }
    assertThat(partitions).hasSize(PARTITIONS);
    assertThat(keys).hasSize(PARTITIONS);
    assertThat(CommittedRecords.keys(bootstrapServers, IngestTopics.INGEST_FILES.name()))
        .noneMatch(key -> key.startsWith("pulsing/"));
    assertThat(get("/api/intake").jsonPath().getInt("counts.found")).isZero();
    assertThat(get("/q/metrics").asString())
        .doesNotContain("wirecopy_ingest_entries_total{outcome=\"published\"} 1.0");
  }

  private List<ConsumerRecord<String, byte[]>> pulses() {
    return CommittedRecords.of(bootstrapServers, IngestTopics.ARTICLES_INGESTED.name()).stream()
        .filter(
            record ->
                record.headers().lastHeader(Pulse.HEADER) != null
                    && CommittedRecords.header(record, Pulse.HEADER).endsWith("/0/pulsing"))
        .toList();
  }
}
