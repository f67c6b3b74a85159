package org.wirecopy.consumers.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.wirecopy.testservers.LocalRun;
import org.wirecopy.testservers.LocalRuns;

/** The local run as a process, on free ports, over a folder. */
final class RunningSystem implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final LocalRun run;

  RunningSystem(Path folder, Path directory) throws IOException {
    run = new LocalRuns(Path.of("../.."), folder, directory).start();
  }

  int httpPort() {
    return run.ports().http();
  }

  int kafkaPort() {
    return run.ports().kafka();
  }

  int postgresPort() {
    return run.ports().postgres();
  }

  /** For {@code PGPASSFILE}. */
  Path passwords() {
    return run.data().resolve("pgpass");
  }

  /** Waits until the sums balance and so many articles are stored and taken down. */
  void awaitStored(int stored, int takenDown) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              run.requireAlive();
              JsonNode balance = balance();
              return balance.path("balanced").asBoolean()
                  && balance.path("stored").asInt() == stored
                  && balance.path("takenDown").asInt() == takenDown;
            });
  }

  /** Requests that an article be taken down. */
  void takeDown(String uri, String reason) throws IOException, InterruptedException {
    String request =
        JSON.createObjectNode()
            .put("uri", uri)
            .put("action", "take-down")
            .put("reason", reason)
            .toString();
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort() + "/api/takedowns"))
                .header("Content-Type", "application/json")
                .header(
                    "Authorization",
                    "Bearer " + Files.readString(run.data().resolve("token")).strip())
                .POST(HttpRequest.BodyPublishers.ofString(request))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  private JsonNode balance() throws InterruptedException {
    try {
      return JSON.readTree(run.balance());
    } catch (IOException e) {
      // Not there yet.
      return JSON.missingNode();
    }
  }

  @Override
  public void close() {
    run.close();
  }
}
