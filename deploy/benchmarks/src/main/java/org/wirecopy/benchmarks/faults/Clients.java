package org.wirecopy.benchmarks.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.servers.PostgresServer;
import org.wirecopy.testservers.LocalRun;

/** What operators, and strangers, can do to a run from outside. */
record Clients(LocalRun run) {
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int MAX_REQUEST_BYTES = 16 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(ANSWER).build();

  /** A service and where it says how it is. */
  private record Service(String name, int port, String health) {}

  private List<Service> services() {
    int http = run.ports().http();
    return List.of(
        new Service("ingest", http + 1, "/q/health/ready"),
        new Service("enrich", http + 2, "/q/health/ready"),
        new Service("store", http, "/q/health/ready"),
        new Service("store", http, "/q/health/well"));
  }

  String bootstrapServers() {
    return "127.0.0.1:" + run.ports().kafka();
  }

  /** What the services say is wrong with them, one after the other; empty where all are well. */
  String trouble() throws InterruptedException {
    List<String> troubles = new ArrayList<>();
    for (Service service : services()) {
      Optional<HttpResponse<String>> answer = get(service.port(), service.health());
      if (answer.isEmpty()) {
        troubles.add(service.name() + " does not answer");
      } else if (answer.get().statusCode() != 200) {
        troubles.add(service.name() + " is not ready: " + down(answer.get().body()));
      }
    }
    return String.join("; ", troubles.stream().distinct().toList());
  }

  private static String down(String health) {
    List<String> names = new ArrayList<>();
    for (JsonNode check : json(health).path("checks")) {
      if (!check.path("status").asText().equals("UP")) {
        names.add(check.path("name").asText());
      }
    }
    return String.join(", ", names);
  }

  /** The store's balance; empty where it does not answer. */
  JsonNode balance() throws InterruptedException {
    return get(run.ports().http(), "/api/balance")
        .filter(answer -> answer.statusCode() == 200)
        .map(answer -> json(answer.body()))
        .orElse(MissingNode.getInstance());
  }

  /** What a metric of a service stands at; 0 where it is not there. */
  double metric(int port, String name) throws InterruptedException {
    return get(port, "/q/metrics").map(HttpResponse::body).stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(
            line -> Double.parseDouble(line.substring(name.length() + 1).split(" ", -1)[0]))
        .sum();
  }

  /** What a GET answers; empty where nobody answers. */
  Optional<HttpResponse<String>> get(int port, String path) throws InterruptedException {
    return get(port, path, ANSWER);
  }

  /** The same of somebody who is to answer within a time. */
  Optional<HttpResponse<String>> get(int port, String path, Duration within)
      throws InterruptedException {
    try {
      return Optional.of(HTTP.send(request(port, path).timeout(within).build(), text()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Sends JSON as the operator. */
  HttpResponse<String> post(int port, String path, String json)
      throws IOException, InterruptedException {
    String token = Files.readString(run.data().resolve("token")).strip();
    return HTTP.send(
        request(port, path)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        text());
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(ANSWER);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  /** A connection of the service's role. */
  Connection sql() throws SQLException {
    Properties user = new Properties();
    user.setProperty("user", PostgresServer.USERNAME);
    // Longer than any lock is held, and no wait for ever.
    user.setProperty("socketTimeout", Long.toString(PATIENCE.toSeconds()));
    // The whole process has one such file at a time, and there may be several runs.
    synchronized (Clients.class) {
      System.setProperty("org.postgresql.pgpassfile", run.data().resolve("pgpass").toString());
      return DriverManager.getConnection(PostgresServer.jdbcUrl(run.ports().postgres()), user);
    }
  }

  /** The records of the articles whose URIs begin so. */
  Map<String, EnrichedArticle> stored(String prefix) throws SQLException {
    try (Connection connection = sql();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT uri, record FROM articles WHERE starts_with(uri, ?)")) {
      query.setString(1, prefix);
      Map<String, EnrichedArticle> records = new HashMap<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          records.put(
              rows.getString(1),
              ContractJson.read(rows.getString(2).getBytes(UTF_8), EnrichedArticle.class));
        }
      }
      return records;
    }
  }

  /** A record of a program that knows nothing of ours. */
  void send(ProducerRecord<byte[], byte[]> record) throws InterruptedException, ExecutionException {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrapServers());
    settings.put("max.request.size", MAX_REQUEST_BYTES);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(record).get();
    }
  }

  /** Decides for each service that is blocked, one after the other. */
  void decide(String store, String enrich, String ingest) throws IOException, InterruptedException {
    decide(run.ports().http(), store);
    decide(run.ports().http() + 2, enrich);
    decide(run.ports().http() + 1, ingest);
  }

  private void decide(int port, String action) throws IOException, InterruptedException {
    if (isBlocked(port)) {
      post(port, "/api/topics", "{\"action\": \"" + action + "\"}");
    }
  }

  /** Whether a service waits for an operator's decision. */
  boolean isBlocked(int port) throws InterruptedException {
    return get(port, "/api/topics")
        .filter(answer -> answer.body().contains("\"blocked\":true"))
        .isPresent();
  }

  /** To look at topics and to change them. */
  Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
  }
}
