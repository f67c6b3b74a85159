package org.wirecopy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.testservers.LocalRun;
import org.wirecopy.testservers.LocalRuns;

/** The whole house, from files in a folder to articles in a report. */
@Tag("own-servers")
class LauncherIT {
  private static final Path HOME = Path.of(System.getProperty("wirecopy.home", "../../.."));
  private static final Path SEEDS = HOME.resolve("seeds");

  @TempDir Path directory;
  private Path folder;
  private LocalRuns launcher;

  @BeforeEach
  void copySeeds() throws IOException {
    folder = Files.createDirectory(directory.resolve("in"));
    try (Stream<Path> seeds = Files.list(SEEDS)) {
      for (Path seed : seeds.toList()) {
        Files.copy(seed, folder.resolve(seed.getFileName()));
      }
    }
    launcher = new LocalRuns(HOME, folder, directory);
  }

  @Test
  void theSeedsAreStoredOnceAndABrokenFileIsReported() throws Exception {
    // When they are new
    Path report = directory.resolve("report.ndjson");
    LocalRun first = launcher.start("--once", "--report=" + report);

    // Then
    assertThat(first.awaitExit()).as(first.text()).isEqualTo(ExitCode.DONE);
    assertThat(first.text()).contains("stored 5 new", "the sums balance");
    assertReport(report);

    // When they are not
    LocalRun second = launcher.start("--once", "--report=" + directory.resolve("again.ndjson"));

    // Then
    assertThat(second.awaitExit()).as(second.text()).isEqualTo(ExitCode.DONE);
    assertThat(second.text()).contains("nothing new").contains("5 articles stored");
    assertThat(directory.resolve("again.ndjson")).hasSameBinaryContentAs(report);

    // When one comes that nobody can read
    Files.write(
        folder.resolve("broken.txt"), new byte[] {'b', 'a', 'd', (byte) 0xff, 0, (byte) 0xfe});
    LocalRun third = launcher.start("--once");

    // Then
    assertThat(third.awaitExit()).as(third.text()).isEqualTo(ExitCode.REJECTED);
    assertThat(third.text()).contains("rejected: 1", "news/broken.txt", "5 articles stored");
  }

  @Test
  void whatIsKilledTakesAllWithItAndTheNextRunCarriesOnUntilASignalStopsItInOrder()
      throws Exception {
    // Given
    LocalRun run = launcher.start();
    run.awaitStart();
    List<ProcessHandle> parts = run.started();
    assertThat(parts).hasSizeGreaterThan(3);

    // When a service is killed
    run.service("enrich-service").destroyForcibly();

    // Then
    assertThat(run.awaitExit()).as(run.text()).isEqualTo(ExitCode.FAILED);
    assertThat(run.text()).contains("enrich stopped with code 137");
    await().atMost(Duration.ofSeconds(90)).until(() -> LocalRun.haveEnded(parts));

    // When the launcher itself is killed
    LocalRun again = launcher.start();
    again.awaitStart();
    List<ProcessHandle> orphans = again.started();
    again.process().destroyForcibly();

    // Then
    await().atMost(Duration.ofSeconds(90)).until(() -> LocalRun.haveEnded(orphans));

    // When it is started once more
    LocalRun last = launcher.start();
    last.awaitStart();

    // Then
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(
            () -> assertThat(last.balance()).contains("\"stored\":5,", "\"balanced\":true"));
    assertPulsesArriveAndAreNoArticles(last);
    assertStopsInOrder(last);
    try (Stream<Path> left = Files.list(last.data().resolve("pulse"))) {
      assertThat(left).isEmpty();
    }
  }

  private static void assertPulsesArriveAndAreNoArticles(LocalRun run) throws Exception {
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(
            () ->
                assertThat(run.get("/api/pulse"))
                    .contains("\"state\":\"arriving\"", "\"whole\"", "\"late\":[]"));
    assertThat(run.balance())
        .contains("\"found\":5,", "\"stored\":5,", "\"takenDown\":0,", "\"foreign\":0,");
    assertThat(run.get("/api/takedowns")).contains("\"items\":[]");
  }

  private static void assertStopsInOrder(LocalRun run) throws Exception {
    List<ProcessHandle> parts = run.started();
    run.process().destroy();
    assertThat(run.awaitExit()).isEqualTo(128 + 15);
    assertThat(LocalRun.haveEnded(parts)).isTrue();
    for (String service : List.of("ingest", "enrich", "store")) {
      assertThat(run.log(service)).content().contains("wirecopy-" + service, "stopped in");
    }
    assertThat(run.log("postgres")).content().endsWith("database system is shut down\n");
  }

  private static void assertReport(Path report) throws IOException {
    ObjectMapper json = new ObjectMapper();
    NinjsSchema ninjs = NinjsSchema.ofProperty();
    List<String> uris = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (String line : Files.readAllLines(report)) {
      JsonNode item = json.readTree(line);
      String uri = item.at("/article/uri").asText();
      uris.add(uri);
      paths.add(item.at("/origin/path").asText());
      ninjs.assertFits(item.get("article"));
      assertThat(item.fieldNames().next()).isEqualTo("id");
      assertThat(item.get("id").asText()).isEqualTo(ArticleUri.id(uri).toString());
      assertThat(item.at("/article/version").asText()).isEqualTo("1");
      assertThat(item.at("/enrichment/language/tag").asText()).isEqualTo("en");
      assertThat(item.at("/enrichment/entities/status").asText()).isEqualTo("done");
      assertThat(item.at("/enrichment/entities/items").findValuesAsText("name"))
          .anyMatch(name -> name.contains("Libya"));
      assertThat(item.at("/enrichment/dedupe/exactKey").asText()).matches("sha256:[0-9a-f]{64}");
      assertThat(item.at("/enrichment/dedupe/family").asText()).isNotEmpty();
    }
    assertThat(uris).hasSize(5).doesNotHaveDuplicates().isSorted();
    try (Stream<Path> seeds = Files.list(SEEDS)) {
      List<String> names = seeds.map(seed -> seed.getFileName().toString()).toList();
      assertThat(paths).containsExactlyInAnyOrderElementsOf(names);
    }
  }
}
