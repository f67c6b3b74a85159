package org.wirecopy.ingest.service;

import static io.restassured.RestAssured.get;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.testservers.CommittedRecords;
import org.wirecopy.testservers.KafkaTestResource;

@QuarkusTest
@TestProfile(LiveBeforeBackfillIT.Held.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(IngestServiceIT.Folder.class)
class LiveBeforeBackfillIT {
  private static final Duration LONG = Duration.ofSeconds(90);
  private static final String GROUP = "a-reader-that-stands-still";
  private static final String TOPIC = IngestTopics.ARTICLES_INGESTED.name();

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @ConfigProperty(name = "wirecopy.ingest.folder")
  Path folder;

  /** Backfill waits for one group only, and is not let go for want of patience. */
  public static final class Held implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "wirecopy.ingest.inbox", "held",
          "wirecopy.ingest.downstream-groups", GROUP,
          "wirecopy.ingest.backfill-patience", "1h");
    }
  }

  /** Moves the group to the end of the topic. */
  private static void readAll(Admin kafka) throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> ends =
        IntStream.range(0, IngestTopics.ARTICLES_INGESTED.partitions())
            .boxed()
            .collect(toMap(i -> new TopicPartition(TOPIC, i), i -> OffsetSpec.latest()));
    Map<TopicPartition, OffsetAndMetadata> read =
        kafka.listOffsets(ends).all().get().entrySet().stream()
            .collect(
                toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue().offset())));
    kafka.alterConsumerGroupOffsets(GROUP, read).all().get();
  }

  private static void write(Path file, String prefix, int articles) throws IOException {
    Files.writeString(
        file,
        IntStream.range(0, articles)
            .mapToObj(
                i -> "{\"uri\":\"urn:%s:%d\",\"bodies\":[{\"value\":\"A.\"}]}".formatted(prefix, i))
            .collect(joining("\n")));
  }

  private static String metrics() {
    return get("/q/metrics").asString();
  }

  private List<String> published(String prefix) {
    return CommittedRecords.keys(bootstrapServers, TOPIC).stream()
        .filter(uri -> uri.startsWith("urn:" + prefix))
        .toList();
  }

  @Test
  void aFileIsPublishedWhileTheRestOfAnArchiveWaitsForItsReaders() throws Exception {
    try (Admin kafka = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      await().atMost(LONG).until(() -> get("/q/health/ready").statusCode() == 200);
      readAll(kafka);

      write(folder.resolve("archive.ndjson"), "held-archive", 1_000);
      await()
          .atMost(LONG)
          .until(
              () ->
                  metrics().contains("wirecopy_ingest_backfill_held 1.0")
                      && metrics().contains("wirecopy_ingest_files_reading 1.0"));
      write(folder.resolve("news.ndjson"), "held-news", 1);
      await().atMost(LONG).until(() -> published("held-news").size() == 1);
      assertThat(published("held-archive").size()).isBetween(100, 300);

      await()
          .atMost(LONG)
          .until(
              () -> {
                readAll(kafka);
                return get("/api/intake").jsonPath().getBoolean("idle");
              });
    }
    assertThat(published("held-archive")).hasSize(1_000).doesNotHaveDuplicates();
    assertThat(get("/api/intake").jsonPath().getInt("counts.published")).isEqualTo(1_001);
    assertThat(metrics()).contains("wirecopy_ingest_backfill_held 0.0");
  }
}
