package org.wirecopy.testservers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.wirecopy.servers.FreePort;

/**
 * The service of the module under test as Maven has packaged it, in a process of its own: what no
 * Quarkus test can show, since in one the test's class loaders stand between.
 */
public final class PackagedService implements AutoCloseable {
  private static final Path PROGRAM = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final int port;
  private final Path log;

  private PackagedService(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /** Starts it on a free port of this machine and returns when it lives. */
  public static PackagedService start(Path folder, Map<String, String> settings)
      throws IOException {
    int port = FreePort.find();
    Path log = folder.resolve("service.log");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                PROGRAM.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(settings);
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    PackagedService service = new PackagedService(builder.start(), port, log);
    try {
      Awaitility.await().atMost(PATIENCE).until(() -> service.status("/q/health/live") == 200);
      return service;
    } catch (RuntimeException e) {
      service.close();
      throw new IOException("it does not live: " + service.log(), e);
    }
  }

  public int port() {
    return port;
  }

  /** What it has said so far. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  /** What a GET is answered with; 0 if nobody answers. */
  public int status(String path) throws InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    try {
      return http.send(
              HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
