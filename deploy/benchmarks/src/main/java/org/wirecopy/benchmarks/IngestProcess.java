package org.wirecopy.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The real ingest service in a process of its own. */
final class IngestProcess {
  private static final Duration MAX_STOP_TIME = Duration.ofSeconds(30);
  private static final long POLL_MILLIS = 50;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ServiceProcess process;

  private IngestProcess(ServiceProcess process) {
    this.process = process;
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
    Map<String, String> all = new HashMap<>();
    all.put("kafka.bootstrap.servers", bootstrapServers);
    all.put("wirecopy.parent-watch", "stdin");
    all.put("wirecopy.ingest.folder", folder.toString());
    all.putAll(settings);
    return new IngestProcess(ServiceProcess.start(jar, List.of("-Xmx" + heap), all, log));
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
    return process.get(path).filter(answer -> answer.statusCode() == 200).map(HttpResponse::body);
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Waits until the intake stands as wished, and returns the seconds that took. */
  double await(Predicate<JsonNode> requested, Duration longest) throws InterruptedException {
    long began = System.nanoTime();
    while (status().filter(requested).isEmpty()) {
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
    process.kill();
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
    process.stop(MAX_STOP_TIME);
  }
}
