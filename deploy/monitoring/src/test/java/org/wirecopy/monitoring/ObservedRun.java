package org.wirecopy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wirecopy.testservers.LocalRun;
import org.wirecopy.testservers.LocalRuns;

/** The local run with everything switched on that an operator can switch on. */
final class ObservedRun implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final HttpClient http = HttpClient.newHttpClient();
  private final LocalRun run;

  /**
   * Starts it and waits until it watches the folder.
   *
   * @param directory for data and output
   * @param environment of the services
   */
  ObservedRun(Path folder, Path directory, Map<String, String> environment) throws IOException {
    run = new LocalRuns(Path.of("../.."), folder, directory).start(environment);
    run.awaitStart();
  }

  /** What a service tells; store, ingest and enrich, in the order of their ports. */
  List<String> metrics() throws IOException, InterruptedException {
    return List.of(
        get(run.ports().http(), "/q/metrics"),
        get(run.ports().http() + 1, "/q/metrics"),
        get(run.ports().http() + 2, "/q/metrics"));
  }

  String balance() throws IOException, InterruptedException {
    return run.balance();
  }

  private String get(int port, String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("accept", "text/plain,*/*;q=0.5").build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  List<String> log(String service) throws IOException {
    return Files.readAllLines(run.log(service));
  }

  /** Writes a record as any program could. */
  void send(String topic, String key, String value, String traceParent) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", "127.0.0.1:" + run.ports().kafka()),
            new StringSerializer(),
            new StringSerializer())) {
      ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, value);
      message.headers().add("traceparent", traceParent.getBytes(StandardCharsets.UTF_8));
      assertThat(producer.send(message)).succeedsWithin(PATIENCE);
    }
  }

  @Override
  public void close() {
    run.close();
  }
}
