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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wirecopy.servers.FreePort;

/** The local run as a process, on free ports, over a folder. */
final class RunningSystem implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int httpPort = threeFreePorts();
  private final int kafkaPort = FreePort.find();
  private final int postgresPort = FreePort.find();
  private final Path output;
  private final Process process;

  RunningSystem(Path folder, Path directory) throws IOException {
    output = directory.resolve("output.txt");
    process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-Dwirecopy.home=" + Path.of("../..").toAbsolutePath().normalize(),
                    "-jar",
                    Path.of("../local/launcher/target/wirecopy-local.jar")
                        .toAbsolutePath()
                        .normalize()
                        .toString(),
                    "--data=" + directory.resolve("data"),
                    "--http-port=" + httpPort,
                    "--kafka-port=" + kafkaPort,
                    "--postgres-port=" + postgresPort,
                    folder.toString()))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
  }

  int httpPort() {
    return httpPort;
  }

  int kafkaPort() {
    return kafkaPort;
  }

  int postgresPort() {
    return postgresPort;
  }

  /** Waits until the sums balance and so many articles are stored and taken down. */
  void awaitStored(int stored, int takenDown) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              assertThat(process.isAlive()).as(Files.readString(output)).isTrue();
              JsonNode balance = balance();
              return balance.path("balanced").asBoolean()
                  && balance.path("stored").asInt() == stored
                  && balance.path("takenDown").asInt() == takenDown;
            });
  }

  /** Wishes that an article be taken down. */
  void takeDown(String uri, String reason) throws IOException, InterruptedException {
    String wish =
        JSON.createObjectNode()
            .put("uri", uri)
            .put("action", "take-down")
            .put("reason", reason)
            .toString();
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(uri("/api/takedowns"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(wish))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  private JsonNode balance() throws InterruptedException {
    try {
      return JSON.readTree(
          http.send(
                  HttpRequest.newBuilder(uri("/api/balance")).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body());
    } catch (IOException e) {
      // Not there yet.
      return JSON.missingNode();
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + httpPort + path);
  }

  private static int threeFreePorts() {
    return Stream.generate(FreePort::find)
        .filter(port -> IntStream.of(port + 1, port + 2).allMatch(FreePort::isFree))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
