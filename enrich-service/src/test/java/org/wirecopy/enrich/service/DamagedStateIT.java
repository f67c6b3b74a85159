package org.wirecopy.enrich.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wirecopy.enrich.contract.EnrichTopics.ARTICLES_ENRICHED;
import static org.wirecopy.ingest.contract.IngestTopics.ARTICLES_INGESTED;
import static org.wirecopy.ingest.contract.IngestTopics.ARTICLES_REJECTED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.testservers.PackagedService;
import org.wirecopy.testservers.TestKafka;

/** The packaged service over a disk that does not hold what was written to it. */
class DamagedStateIT {
  private static final Duration LONG = Duration.ofMinutes(4);
  private static final int ARTICLES = 40;

  @TempDir Path folder;

  @Test
  void aDamagedStateIsRestoredAndNothingIsForgotten() throws Exception {
    try (TestKafka kafka = TestKafka.start();
        Topics topics = new Topics(kafka.bootstrapServers())) {
      topics.create(ARTICLES_INGESTED, ARTICLES_REJECTED);
      try (PackagedService service = start(kafka)) {
        for (int i = 0; i < ARTICLES; i++) {
          topics.ingest("urn:" + i, "Article number " + i + " says that it rains in Rome again.");
        }
        await().atMost(LONG).until(() -> topics.read(ARTICLES_ENRICHED).size() == ARTICLES);
        assertThat(service.log()).doesNotContain("is damaged");
      }
      assertThat(damage("CURRENT")).isPositive();

      try (PackagedService service = start(kafka)) {
        topics.ingest("urn:0", "Article number 0 says that it rains in Rome again and again.");
        topics.ingest("urn:copy", "ARTICLE number 1 says that it rains in Rome again!");
        await().atMost(LONG).until(() -> topics.read(ARTICLES_ENRICHED).size() == ARTICLES + 2);

        assertThat(service.log()).contains("The state is damaged, and is restored");
      }
      List<ConsumerRecord<String, byte[]>> enriched = topics.read(ARTICLES_ENRICHED);
      assertThat(Topics.newest(enriched, "urn:0").versionNumber()).isEqualTo(2);
      assertThat(Topics.newest(enriched, "urn:copy").enrichment().dedupe().family())
          .isEqualTo("urn:1");
    }
  }

  private PackagedService start(TestKafka kafka) throws IOException {
    return PackagedService.start(
        folder,
        Map.of(
            "KAFKA_BOOTSTRAP_SERVERS",
            kafka.bootstrapServers(),
            "WIRECOPY_TOPICS_CREATE",
            "true",
            "WIRECOPY_ENRICH_STATE_DIR",
            state().toString(),
            "QUARKUS_HTTP_HOST",
            "127.0.0.1"));
  }

  private Path state() {
    return folder.resolve("state");
  }

  /** Cuts all files of RocksDB that have a name; returns how many. */
  private long damage(String name) throws IOException {
    try (Stream<Path> all = Files.walk(state())) {
      List<Path> files = all.filter(file -> file.endsWith(name)).toList();
      for (Path file : files) {
        Files.writeString(file, "MANIF");
      }
      return files.size();
    }
  }
}
