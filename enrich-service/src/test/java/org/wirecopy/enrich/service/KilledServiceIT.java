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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.testservers.TestKafka;

/** The packaged service as a process, killed while it works. */
class KilledServiceIT {
  private static final Duration LONG = Duration.ofMinutes(4);
  private static final int ARTICLES = 2_000;

  @TempDir Path folder;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endProcesses() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void aKilledServiceCarriesOnWithoutLossOrDoubleAndRemembers() throws Exception {
    try (TestKafka kafka = TestKafka.start();
        Topics topics = new Topics(kafka.bootstrapServers())) {
      topics.create(ARTICLES_INGESTED, ARTICLES_REJECTED);
      Process first = start(kafka);
      for (int i = 0; i < ARTICLES; i++) {
        topics.ingest("urn:" + i, text(i));
      }
      // So many that some of the state is on disk.
      await().atMost(LONG).until(() -> topics.read(ARTICLES_ENRICHED).size() > ARTICLES / 2);
      first.destroyForcibly().waitFor();
      assertThat(topics.read(ARTICLES_ENRICHED)).hasSizeLessThan(ARTICLES);

      Process second = start(kafka);
      await().atMost(LONG).until(() -> topics.read(ARTICLES_ENRICHED).size() >= ARTICLES);
      topics.ingest("urn:0", text(0) + " And again.");
      topics.ingest("urn:copy", text(1).toUpperCase(Locale.ROOT) + "!");
      await().atMost(LONG).until(() -> topics.read(ARTICLES_ENRICHED).size() >= ARTICLES + 2);

      List<ConsumerRecord<String, byte[]>> enriched = topics.read(ARTICLES_ENRICHED);
      assertThat(enriched).hasSize(ARTICLES + 2);
      Set<String> uris = new HashSet<>();
      enriched.forEach(record -> uris.add(record.key()));
      assertThat(uris).hasSize(ARTICLES + 1);
      assertThat(Topics.newest(enriched, "urn:0").versionNumber()).isEqualTo(2);
      assertThat(Topics.newest(enriched, "urn:copy").enrichment().dedupe().family())
          .isEqualTo("urn:1");
      assertThat(Files.readString(log()))
          .contains("store copies initialized from checkpoint")
          .doesNotContain("A thread died");

      // Whoever started it is gone.
      second.getOutputStream().close();
      assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static String text(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder("Article number " + number + " says:");
    for (int i = 0; i < 80; i++) {
      text.append(" word").append(random.nextInt(100_000));
    }
    return text.toString();
  }

  private Path log() {
    return folder.resolve("enrich.log");
  }

  private Process start(TestKafka kafka) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dkafka.bootstrap.servers=" + kafka.bootstrapServers(),
                "-Dwirecopy.topics.create=true",
                "-Dwirecopy.parent-watch=stdin",
                "-Dwirecopy.enrich.store-memory-bytes=8388608",
                "-Dquarkus.log.category.\"org.apache.kafka.streams\".level=INFO",
                "-Dwirecopy.enrich.state-dir=" + folder.resolve("state"),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=0",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    started.add(process);
    return process;
  }
}
