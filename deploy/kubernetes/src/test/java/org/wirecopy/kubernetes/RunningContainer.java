package org.wirecopy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wirecopy.servers.FreePort;

/**
 * A container of a manifest as a process of this machine: its program, and only its environment.
 */
final class RunningContainer {
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private static final String TOKEN = "this-test-is-known-by-this-0123456789";

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = FreePort.find();
  private final int managementPort = FreePort.find();
  private final JsonNode container;
  private final Path log;
  private final Process process;

  /**
   * Starts it.
   *
   * @param environment what the container is told, secrets filled in
   * @param root stands for the root of the container's file system
   */
  RunningContainer(JsonNode container, Map<String, String> environment, Path root)
      throws IOException {
    this.container = container;
    String name = container.path("name").asText();
    String image = container.path("image").asText();
    PackagedService service =
        PackagedService.named(image.substring(image.indexOf('/') + 1, image.indexOf(':')));
    log = root.resolve(name + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                service.program().toAbsolutePath().toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
    builder
        .environment()
        .computeIfPresent(
            "WIRECOPY_HTTP_MANAGEMENT_PORT", (key, value) -> Integer.toString(managementPort));
    builder.environment().put("WIRECOPY_HTTP_TOKEN_FILE", tokenFile(root).toString());
    process = builder.start();
  }

  private static Path tokenFile(Path root) throws IOException {
    return Files.writeString(root.resolve("token"), TOKEN);
  }

  /** Waits until it ends by itself. */
  int exitCode() throws InterruptedException {
    return process.waitFor(3, TimeUnit.MINUTES) ? process.exitValue() : -1;
  }

  /** What a probe of the manifest gets: the status, 0 if nobody answers. */
  int probe(String probe) throws InterruptedException {
    JsonNode asked = container.at("/" + probe + "/httpGet");
    boolean management = asked.path("port").asText().equals("management");
    return send(
        HttpRequest.newBuilder(
            address(management ? managementPort : port, asked.path("path").asText())));
  }

  /** Sends JSON; the answer's status. */
  int post(String path, String json) throws InterruptedException {
    return send(
        HttpRequest.newBuilder(address(port, path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + TOKEN)
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private static URI address(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private int send(HttpRequest.Builder request) throws InterruptedException {
    try {
      return http.send(request.timeout(ANSWER).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  /** What it has said. */
  List<String> log() throws IOException {
    return Files.readAllLines(log);
  }

  /** SIGTERM; SIGKILL if that does not help. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
