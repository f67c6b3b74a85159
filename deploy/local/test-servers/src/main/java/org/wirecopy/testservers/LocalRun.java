package org.wirecopy.testservers;

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
import org.awaitility.Awaitility;

/**
 * A local run that was started.
 *
 * @param output all that it says
 * @param data its data directory
 */
public record LocalRun(Process process, Path output, Path data, Ports ports)
    implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  /**
   * Where it answers.
   *
   * @param http of the store; ingest and the enricher have the two after it
   */
  public record Ports(int http, int kafka, int postgres) {}

  /** What it has said so far. */
  public String text() throws IOException {
    return Files.readString(output);
  }

  /** Waits until it watches the folder and waits for files. */
  public void awaitStart() {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              requireAlive();
              return text().contains("Ctrl-C stops all");
            });
  }

  /**
   * Passes while it runs.
   *
   * @throws IllegalStateException with all that it has said, if it has ended
   */
  public void requireAlive() throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException("the local run has ended: " + text());
    }
  }

  /**
   * The store's balance, as JSON.
   *
   * @throws IOException if the store does not answer (yet)
   */
  public String balance() throws IOException, InterruptedException {
    return get("/api/balance");
  }

  /**
   * What the store answers.
   *
   * @throws IOException if it does not (yet)
   */
  public String get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + ports.http() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Its exit status, once it has ended by itself. */
  public int awaitExit() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("the local run does not end: " + text());
    }
    return process.exitValue();
  }

  /** All that it has started, directly or not. */
  public List<ProcessHandle> started() {
    return process.descendants().toList();
  }

  /** The service whose program lies in a module. */
  public ProcessHandle service(String module) {
    return started().stream()
        .filter(each -> each.info().commandLine().orElse("").contains(module))
        .findFirst()
        .orElseThrow();
  }

  /** The log of a service. */
  public Path log(String service) {
    return data.resolve("logs").resolve(service + ".log");
  }

  /** Whether none of them runs any more; one that has ended and was not reaped has no command. */
  public static boolean haveEnded(List<ProcessHandle> processes) {
    return processes.stream().noneMatch(process -> process.info().commandLine().isPresent());
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }
}
