package org.wirecopy.kubernetes;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.wirecopy.servers.FreePort;

/** A packaged service as a process, which finds its settings, secrets among them, in a file. */
final class ConfiguredService implements AutoCloseable {
  private final int port = FreePort.find();
  private final Path log;
  private final Process process;

  /**
   * Starts it.
   *
   * @param settings by the names of properties
   */
  ConfiguredService(String name, Map<String, String> settings, Path folder) throws IOException {
    log = folder.resolve(name + ".log");
    Path file = folder.resolve(name + ".properties");
    Properties properties = new Properties();
    properties.putAll(settings);
    properties.put("quarkus.http.port", Integer.toString(port));
    properties.put("quarkus.http.host", "127.0.0.1");
    properties.put("wirecopy.topics.create", "true");
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx400m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    PackagedService.named(name).program().toAbsolutePath().toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("QUARKUS_CONFIG_LOCATIONS", file.toString());
    process = builder.start();
  }

  /** What it has said. */
  String log() throws IOException {
    return Files.readString(log);
  }

  /** The body of an answer, whatever its status. */
  String answer(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
