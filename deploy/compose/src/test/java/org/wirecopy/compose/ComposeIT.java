package org.wirecopy.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.command.InspectContainerResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.DockerClientFactory;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.IngestTopics;

/**
 * The real images, started as compose.yaml says. Runs where a Docker engine and compose answer,
 * unless the tests are to use the embedded servers.
 */
class ComposeIT {
  private static final Path SEEDS = Compose.DIRECTORY.resolve("../../seeds");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Enough to be under way for some seconds when a container is stopped. */
  private static final int ARTICLES = 150;

  @TempDir private static Path directory;
  private static RunningSystem system;
  private static int files;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(
        !System.getProperty("wirecopy.servers", "auto").toLowerCase(Locale.ROOT).equals("embedded"),
        "embedded servers are asked for");
    assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no Docker engine answers");
    Optional<List<String>> compose = Compose.command();
    assumeTrue(compose.isPresent(), "neither docker compose nor docker-compose is installed");
    system = RunningSystem.start(compose.orElseThrow(), directory, Path.of("target/compose.log"));
    try (Stream<Path> seeds = Files.list(SEEDS)) {
      for (Path seed : seeds.toList()) {
        drop(seed.getFileName().toString(), Files.readString(seed));
      }
    }
    system.awaitBalanced(files);
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      system.close();
    }
  }

  private static void drop(String name, String content) throws IOException {
    system.drop(name, content);
    files++;
  }

  @Test
  void aServiceHasNeitherRootNorAFileSystemToWriteTo() {
    for (String service : RunningSystem.SERVICES) {
      // When
      InspectContainerResponse container = system.inspect(service);

      // Then
      assertThat(container.getConfig().getUser()).as(service).isEqualTo("10001:10001");
      assertThat(container.getHostConfig().getReadonlyRootfs()).as(service).isTrue();
      assertThat(container.getHostConfig().getCapDrop()).as(service).isNotEmpty();
      assertThat(container.getHostConfig().getSecurityOpts())
          .as(service)
          .contains("no-new-privileges:true");
      assertThat(List.of(Objects.requireNonNull(container.getConfig().getEnv())))
          .as(service)
          .noneMatch(each -> each.toUpperCase(Locale.ROOT).contains("PASSWORD"));
      assertThat(container.getConfig().getLabels())
          .as(service)
          .containsEntry("org.opencontainers.image.title", "wirecopy-" + service)
          .containsEntry(
              "org.opencontainers.image.licenses",
              service.equals("enrich") ? "Apache-2.0 AND GPL-3.0-or-later" : "Apache-2.0");
    }
  }

  @Test
  void theSeedsAreStoredWithWhatTheEnricherFound() throws Exception {
    // When
    JsonNode articles = system.get("/api/articles?limit=500");

    // Then
    List<JsonNode> seeds =
        articles.findParents("enrichment").stream()
            .filter(each -> Files.exists(SEEDS.resolve(each.at("/origin/path").asText())))
            .toList();
    assertThat(seeds)
        .hasSize(5)
        .allSatisfy(
            each -> {
              assertThat(each.at("/enrichment/language/tag").asText()).isEqualTo("en");
              assertThat(each.at("/enrichment/entities/status").asText()).isEqualTo("done");
              assertThat(each.at("/article/version").asText()).isEqualTo("1");
            });
    assertThat(seeds)
        .extracting(each -> each.at("/enrichment/dedupe/duplicates/0/relation").asText())
        .contains("CONTAINED_IN", "CONTAINS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "enrich", "store", "kafka", "postgres"})
  void whatIsStoppedAmidWorkLosesAndDoublesNothing(String service) throws Exception {
    // Given
    dropArticles("stopped-" + service);

    // When
    system.restart(service);

    // Then
    assertNothingIsLostOrDoubled();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "enrich", "store", "kafka", "postgres"})
  void whatIsKilledAmidWorkLosesAndDoublesNothing(String service) throws Exception {
    // Given
    dropArticles("killed-" + service);

    // When
    system.killAndStart(service);

    // Then
    assertNothingIsLostOrDoubled();
  }

  /** Returns when the first of them is stored and the others are under way. */
  private static void dropArticles(String name) throws IOException {
    int before = files;
    for (int each : IntStream.range(0, ARTICLES).toArray()) {
      drop(
          name + "-" + each + ".txt",
          "The number of this article, which was %s, is %d.\n".formatted(name, each));
    }
    system.awaitStored(before + 1);
  }

  private static void assertNothingIsLostOrDoubled() throws IOException {
    system.awaitBalanced(files);
    JsonNode balance = system.balance();
    assertThat(balance.at("/entries/published").asLong()).as("%s", balance).isEqualTo(files);
    assertThat(balance.at("/articles/new").asLong()).as("%s", balance).isEqualTo(files);
    assertThat(balance.at("/stored").asLong()).as("%s", balance).isEqualTo(files);
    assertThat(balance.at("/rejections").asLong()).as("%s", balance).isZero();

    List<ConsumerRecord<String, byte[]>> ingested = system.records(IngestTopics.ARTICLES_INGESTED);
    List<ConsumerRecord<String, byte[]>> enriched = system.records(EnrichTopics.ARTICLES_ENRICHED);
    assertThat(ingested).extracting(ConsumerRecord::key).hasSize(files).doesNotHaveDuplicates();
    assertThat(enriched)
        .extracting(ConsumerRecord::key)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(ingested.stream().map(ConsumerRecord::key).toList());
    TreeSet<String> paths = new TreeSet<>();
    for (ConsumerRecord<String, byte[]> each : enriched) {
      JsonNode record = JSON.readTree(each.value());
      paths.add(record.at("/origin/path").asText());
      assertThat(record.at("/article/version").asText()).isEqualTo("1");
    }
    assertThat(paths).as("one article for every file").hasSize(files);
  }
}
