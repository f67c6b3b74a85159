package org.wirecopy.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.function.Predicate;
import org.wirecopy.servers.FreePort;

/** The real ingest service in a process of its own. */
final class IngestProcess {
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final long POLL_MILLIS = 50;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(ANSWER).build();
  private final Process process;
  private final int port;

  private IngestProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts the service; its topics must exist.
   *
   * @param jar {@code quarkus-run.jar} of the ingest service
   * @param log what it says goes there, behind what is there
   * @param heap its largest heap, as {@code -Xmx} takes it
   * @param settings further configuration, by name
   */
  static IngestProcess start(
      Path jar,
      Path log,
      String heap,
      String bootstrapServers,
      Path folder,
      Map<String, String> settings)
      throws IOException {
    int port = FreePort.find();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                // What the local run starts it with: it is up sooner.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dkafka.bootstrap.servers=" + bootstrapServers,
                "-Dwirecopy.parent-watch=stdin",
                "-Dwirecopy.ingest.folder=" + folder));
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-jar", jar.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new IngestProcess(process, port);
  }

  long pid() {
    return process.pid();
  }

  /** How the intake stands; empty while the service does not answer. */
  Optional<JsonNode> status() throws InterruptedException {
    return get("/api/intake").flatMap(IngestProcess::json);
  }

  /** What a page of the service says; empty while it does not answer. */
  Optional<String> get(String path) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(ANSWER)
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Waits until the intake stands as wished, and returns the seconds that took. */
  double await(Predicate<JsonNode> wished, Duration longest) throws InterruptedException {
    long began = System.nanoTime();
    while (status().filter(wished).isEmpty()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the service has ended with " + process.exitValue());
      }
      if (System.nanoTime() - began > longest.toNanos()) {
        throw new IllegalStateException("not so after " + longest + ": " + status());
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    return (System.nanoTime() - began) / 1e9;
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Heap in use after a collection, in MiB. */
  long liveHeapMiB() throws IOException, InterruptedException {
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            Long.toString(pid()),
            "GC.run")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    double bytes =
        get("/q/metrics")
            .orElse("")
            .lines()
            .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("\"heap\""))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum();
    return Math.round(bytes / (1 << 20));
  }

  /** SIGTERM; SIGKILL if that does not help. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
