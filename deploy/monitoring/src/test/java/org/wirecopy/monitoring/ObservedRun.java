package org.wirecopy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wirecopy.servers.FreePort;

/** The local run with everything switched on that an operator can switch on. */
final class ObservedRun implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path directory;
  private final int httpPort =
      Stream.generate(FreePort::find)
          .filter(port -> IntStream.of(port + 1, port + 2).allMatch(FreePort::isFree))
          .findFirst()
          .orElseThrow();
  private final int kafkaPort = FreePort.find();
  private final Process process;

  /**
   * Starts it and waits until it watches the folder.
   *
   * @param directory for data and output
   * @param environment of the services
   */
  ObservedRun(Path folder, Path directory, Map<String, String> environment) throws IOException {
    this.directory = directory;
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dwirecopy.home=" + HOME,
                "-jar",
                HOME.resolve("deploy/local/launcher/target/wirecopy-local.jar").toString(),
                "--data=" + directory.resolve("data"),
                "--http-port=" + httpPort,
                "--kafka-port=" + kafkaPort,
                "--postgres-port=" + FreePort.find(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(output().toFile());
    builder.environment().putAll(environment);
    process = builder.start();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              assertThat(process.isAlive()).as(said()).isTrue();
              return said().contains("Ctrl-C stops all");
            });
  }

  private Path output() {
    return directory.resolve("output.txt");
  }

  private String said() throws IOException {
    return Files.readString(output());
  }

  /** What a service tells; store, ingest and enrich, in the order of their ports. */
  List<String> metrics() throws IOException, InterruptedException {
    return List.of(
        get(httpPort, "/q/metrics"),
        get(httpPort + 1, "/q/metrics"),
        get(httpPort + 2, "/q/metrics"));
  }

  String balance() throws IOException, InterruptedException {
    return get(httpPort, "/api/balance");
  }

  private String get(int port, String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("accept", "text/plain,*/*;q=0.5").build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  List<String> log(String service) throws IOException {
    return Files.readAllLines(directory.resolve("data/logs/" + service + ".log"));
  }

  /** Writes a record as any program could. */
  void send(String topic, String key, String value, String traceParent) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", "127.0.0.1:" + kafkaPort),
            new StringSerializer(),
            new StringSerializer())) {
      ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, value);
      message.headers().add("traceparent", traceParent.getBytes(StandardCharsets.UTF_8));
      assertThat(producer.send(message)).succeedsWithin(PATIENCE);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }
}
