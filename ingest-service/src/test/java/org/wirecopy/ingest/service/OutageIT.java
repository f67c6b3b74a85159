package org.wirecopy.ingest.service;

import static io.restassured.RestAssured.get;
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
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.testservers.CommittedRecords;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.TestKafka;

@QuarkusTest
@TestProfile(OutageIT.OwnInbox.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(IngestServiceIT.Folder.class)
class OutageIT {
  private static final Duration LONG = Duration.ofMinutes(2);

  TestKafka kafka;

  @ConfigProperty(name = "wirecopy.ingest.folder")
  Path folder;

  /** An inbox of its own. */
  public static final class OwnInbox implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("wirecopy.ingest.inbox", "outage");
    }
  }

  private static void awaitReadiness(int status) {
    await().atMost(LONG).until(() -> get("/q/health/ready").statusCode() == status);
  }

  private static void awaitPublished(int articles) {
    await()
        .atMost(LONG)
        .until(() -> get("/api/intake").jsonPath().getInt("counts.published") == articles);
  }

  @Test
  void anOutageOfKafkaIsToldByReadinessAndWaitedOut() throws IOException {
    Files.writeString(folder.resolve("before.txt"), "Before.");
    awaitPublished(1);
    awaitReadiness(200);

    kafka.stop();
    awaitReadiness(503);
    get("/q/health/live").then().statusCode(200);
    for (int i = 0; i < 20; i++) {
      Files.writeString(folder.resolve("during" + i + ".txt"), "During " + i + ".");
    }
    await().atMost(LONG).until(() -> get("/api/intake").jsonPath().getInt("files.waiting") == 20);
    assertThat(get("/api/intake").jsonPath().getBoolean("idle")).isFalse();

    kafka.startAgain();
    awaitPublished(21);
    awaitReadiness(200);
    assertThat(
            CommittedRecords.keys(kafka.bootstrapServers(), IngestTopics.ARTICLES_INGESTED.name()))
        .hasSize(21)
        .doesNotHaveDuplicates();
    assertThat(
            CommittedRecords.keys(kafka.bootstrapServers(), IngestTopics.ARTICLES_REJECTED.name()))
        .isEmpty();
  }

  @Test
  void aFolderThatIsGoneIsToldByReadinessAndComesBack() throws IOException {
    awaitReadiness(200);
    Path elsewhere = folder.resolveSibling(folder.getFileName() + "-elsewhere");

    Files.move(folder, elsewhere);
    awaitReadiness(503);
    Files.move(elsewhere, folder);

    awaitReadiness(200);
  }
}
