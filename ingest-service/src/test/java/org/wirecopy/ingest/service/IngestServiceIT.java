package org.wirecopy.ingest.service;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.testservers.CommittedRecords;
import org.wirecopy.testservers.KafkaTestResource;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(IngestServiceIT.Folder.class)
class IngestServiceIT {
  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @ConfigProperty(name = "wirecopy.ingest.folder")
  Path folder;

  /** A folder of its own, and no long waits. */
  public static final class Folder implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
      try {
        return Map.of(
            "wirecopy.ingest.folder", Files.createTempDirectory("inbox").toString(),
            "wirecopy.ingest.settle", "100ms",
            "wirecopy.ingest.rescan", "100ms",
            "wirecopy.topics.create", "true");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void stop() {}
  }

  @Test
  void aFileDroppedIntoTheFolderIsPublishedAndCounted() throws IOException {
    Files.createDirectories(folder.resolve("2024"));
    Files.writeString(folder.resolve("2024/a.txt"), "The river rose.");
    Files.write(folder.resolve("bad.txt"), new byte[] {(byte) 0xFF});

    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(
            () -> {
              var status = get("/api/intake").then().statusCode(200).extract().jsonPath();
              assertThat(status.getBoolean("idle")).isTrue();
              assertThat(status.getInt("counts.found")).isEqualTo(2);
            });

    var status = get("/api/intake").jsonPath();
    assertThat(status.getString("inbox")).isEqualTo("news");
    assertThat(status.getInt("files.done")).isEqualTo(1);
    assertThat(status.getInt("files.failed")).isEqualTo(1);
    assertThat(status.getInt("counts.published")).isEqualTo(1);
    assertThat(status.getInt("counts.rejected")).isEqualTo(1);
    var records = CommittedRecords.of(bootstrapServers, IngestTopics.ARTICLES_INGESTED.name());
    assertThat(records).hasSize(1);
    assertThat(ContractJson.read(records.get(0).value(), IngestedArticle.class).origin().path())
        .isEqualTo("2024/a.txt");
    assertThat(CommittedRecords.keys(bootstrapServers, IngestTopics.ARTICLES_REJECTED.name()))
        .containsExactly("news/bad.txt#");
    get("/q/health/ready").then().statusCode(200);
    get("/q/health/live").then().statusCode(200);
    get("/q/metrics")
        .then()
        .body(containsString("wirecopy_ingest_entries_total{outcome=\"published\"} 1.0"));
  }
}
