package org.wirecopy.benchmarks.instances;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.wirecopy.servers.FreePort;

/** A running process of a service. */
final class Instance {
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(ANSWER).build();

  private final Process process;
  private final int port;

  private Instance(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param log what it says goes there, behind what is there
   */
  static Instance start(Path program, String heap, Map<String, String> settings, Path log)
      throws IOException {
    int port = FreePort.find();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port));
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-jar", program.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new Instance(process, port);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What a GET answers, whatever its status; empty where nobody answers. */
  Optional<HttpResponse<String>> get(String path) throws InterruptedException {
    return send(request(path).build());
  }

  /** What a POST of JSON answers, whatever its status; empty where nobody answers. */
  Optional<HttpResponse<String>> post(String path, String json) throws InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  boolean isReady() throws InterruptedException {
    return get("/q/health/ready").filter(answer -> answer.statusCode() == 200).isPresent();
  }

  /** SIGKILL, and nobody waits. */
  void abandon() {
    process.destroyForcibly();
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /**
   * SIGTERM, and SIGKILL if that does not help.
   *
   * @return whether it ended by itself
   */
  boolean stop() throws InterruptedException {
    // By its handle, which leaves the pipe open: its end would be taken for our death.
    process.toHandle().destroy();
    boolean ended = process.waitFor(40, TimeUnit.SECONDS);
    if (!ended) {
      kill();
    }
    return ended;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(ANSWER);
  }

  private static Optional<HttpResponse<String>> send(HttpRequest request)
      throws InterruptedException {
    try {
      return Optional.of(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
