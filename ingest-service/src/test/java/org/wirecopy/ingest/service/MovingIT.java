package org.wirecopy.ingest.service;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.TokenTestResource;

@QuarkusTest
@TestProfile(MovingIT.Moves.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(IngestServiceIT.Folder.class)
@QuarkusTestResource(TokenTestResource.class)
class MovingIT {
  private static final Duration LONG = Duration.ofSeconds(90);

  @ConfigProperty(name = "wirecopy.ingest.folder")
  Path folder;

  /** Files are moved, and this ingester is the second of two. */
  public static final class Moves implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "wirecopy.ingest.inbox", "moving",
          "wirecopy.ingest.after", "move",
          "wirecopy.ingest.index", "ordinal",
          "wirecopy.ingest.count", "2",
          "HOSTNAME", "wirecopy-ingest-1");
    }
  }

  private static RequestSpecification operator() {
    return given().contentType(ContentType.JSON).header("Authorization", TokenTestResource.BEARER);
  }

  private static void awaitFound(int entries) {
    await()
        .atMost(LONG)
        .untilAsserted(
            () -> {
              var status = get("/api/intake").jsonPath();
              assertThat(status.getInt("counts.found")).isEqualTo(entries);
              assertThat(status.getBoolean("idle")).isTrue();
            });
  }

  /** By CRC-32, "worse.txt" and "good.txt" are this ingester's, "theirs.txt" is the first one's. */
  @Test
  void aRejectedFileIsMovedAndComesBackWhenItIsRetried() throws IOException {
    Files.write(folder.resolve("worse.txt"), new byte[] {(byte) 0xFF});
    Files.writeString(folder.resolve("good.txt"), "The river rose.");
    Files.writeString(folder.resolve("theirs.txt"), "Somebody else's.");
    awaitFound(2);
    assertThat(folder.resolve("done/good.txt")).exists();
    assertThat(folder.resolve("failed/worse.txt.receipt.json"))
        .content()
        .contains("undecodable-text");
    assertThat(folder.resolve("theirs.txt")).exists();
    Files.writeString(folder.resolve("failed/worse.txt"), "The mended story.");

    operator()
        .post("/api/retry")
        .then()
        .statusCode(202)
        .body("files", equalTo(1))
        .body("paths[0]", equalTo("worse.txt"))
        .body("shard.index", equalTo(1))
        .body("shard.count", equalTo(2));

    awaitFound(3);
    assertThat(folder.resolve("done/worse.txt")).hasContent("The mended story.");
    assertThat(folder.resolve("failed/worse.txt")).doesNotExist();
    var status = get("/api/intake").jsonPath();
    assertThat(status.getInt("counts.published")).isEqualTo(2);
    assertThat(status.getInt("counts.rejected")).isEqualTo(1);
    assertThat(status.getInt("files.failed")).isZero();
    operator()
        .queryParam("path", "theirs.txt")
        .post("/api/retry")
        .then()
        .statusCode(421)
        .contentType("application/problem+json")
        .body("index", equalTo(0))
        .body("count", equalTo(2));
    operator()
        .queryParam("path", "unknown.txt")
        .post("/api/retry")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    get("/q/metrics")
        .then()
        .body(containsString("wirecopy_ingest_after_total{outcome=\"moved\"} 3"));
    get("/q/openapi").then().body(containsString("/api/retry"));
  }
}
