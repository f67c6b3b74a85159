package org.wirecopy.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.wirecopy.servers.FreePort;

/** A running process of a service. */
public final class ServiceProcess {
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final String TOKEN = "a-benchmark-is-known-by-this-0123456789";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(ANSWER).build();

  private final Process process;
  private final int port;

  private ServiceProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param program {@code quarkus-run.jar} of the service
   * @param jvm further flags of the JVM
   * @param settings configuration, by name
   * @param log what it says goes there, behind what is there
   */
  public static ServiceProcess start(
      Path program, List<String> jvm, Map<String, String> settings, Path log) throws IOException {
    int port = FreePort.find();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // What the local run starts it with: it is up sooner.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dwirecopy.http.token-file=" + tokenFile(log)));
    command.addAll(jvm);
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-jar", program.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new ServiceProcess(process, port);
  }

  /** The services know whoever starts them here by it; they listen on this machine alone. */
  private static Path tokenFile(Path log) throws IOException {
    return Files.writeString(log.resolveSibling("token"), TOKEN);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** What it ended with; it must have ended. */
  int exitValue() {
    return process.exitValue();
  }

  /** What a GET answers, whatever its status; empty where nobody answers. */
  public Optional<HttpResponse<String>> get(String path) throws InterruptedException {
    return send(request(path).build());
  }

  /**
   * An answer as it comes over the wire.
   *
   * @param bytes of its body, packed
   */
  public record Packed(int status, int bytes) {}

  /** What a GET answers that takes gzip; empty where nobody answers. */
  public Optional<Packed> getPacked(String path) throws InterruptedException {
    try {
      HttpResponse<byte[]> answer =
          HTTP.send(
              request(path).header("Accept-Encoding", "gzip").build(),
              HttpResponse.BodyHandlers.ofByteArray());
      return Optional.of(new Packed(answer.statusCode(), answer.body().length));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What a POST of JSON answers, whatever its status; empty where nobody answers. */
  public Optional<HttpResponse<String>> post(String path, String json) throws InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + TOKEN)
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  public boolean isReady() throws InterruptedException {
    return get("/q/health/ready").filter(answer -> answer.statusCode() == 200).isPresent();
  }

  /** SIGKILL, and nobody waits. */
  public void abandon() {
    process.destroyForcibly();
  }

  /** SIGKILL. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /**
   * SIGTERM, and SIGKILL if that does not help.
   *
   * @param longest how long it may take to end
   * @return whether it ended by itself
   */
  public boolean stop(Duration longest) throws InterruptedException {
    // By its handle, which leaves the pipe open: its end would be taken for our death.
    process.toHandle().destroy();
    boolean ended = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
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
