package org.wirecopy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.FreePort;
import org.wirecopy.servers.PostgresServer;
import org.wirecopy.servers.PostgresSetup;
import org.wirecopy.testservers.CertificateAuthority;

/**
 * The containers of the manifests, with the environment that they get there, against a Kafka with
 * TLS and the rights of the KafkaUsers and a Postgres with the roles of the Cluster.
 */
@Tag("own-servers")
class RightsIT {
  private static final Duration LONG = Duration.ofMinutes(4);
  private static final int SAMPLES = 5;
  private static final String PASSWORD = "only-for-this-test";

  @TempDir Path folder;
  private final List<AutoCloseable> running = new ArrayList<>();
  private Rendered rendered;
  private SecuredKafka kafka;
  private PostgresServer postgres;

  @BeforeEach
  void startServers() throws Exception {
    assumeTrue(Rendered.isKubectlThere(), "kubectl is not installed");
    assumeTrue(PackagedService.areAllThere(), "the services are not packaged");
    rendered = Rendered.of(Path.of("overlays", "dev"));
    kafka = new SecuredKafka(rendered, folder);
    running.add(kafka);
    JsonNode cluster = rendered.get("Cluster", "wirecopy-postgres").path("spec");
    Path roles =
        Files.writeString(
            folder.resolve("hba.conf"), "host wirecopy all 127.0.0.1/32 scram-sha-256\n");
    postgres =
        PostgresServer.start(
            PostgresSetup.of(
                    folder.resolve("postgres"),
                    folder.resolve("programs"),
                    FreePort.find(),
                    Durability.THROWN_AWAY,
                    folder.resolve("postgres.log"))
                .withStatements(grantedByTheOperator(cluster))
                .withSettings(Map.of("hba_file", roles.toString())));
    running.add(postgres);
  }

  /** What is to be run at the beginning, then the roles, which may be there already. */
  private static List<String> grantedByTheOperator(JsonNode cluster) {
    List<String> statements = new ArrayList<>();
    for (JsonNode sql : cluster.at("/bootstrap/initdb/postInitApplicationSQL")) {
      statements.add(sql.asText());
    }
    for (JsonNode role : cluster.at("/managed/roles")) {
      String name = role.path("name").asText();
      boolean there = statements.contains("CREATE ROLE " + name);
      statements.add(
          "%s ROLE %s LOGIN PASSWORD '%s'".formatted(there ? "ALTER" : "CREATE", name, PASSWORD));
      statements.add("GRANT CONNECT ON DATABASE wirecopy TO " + name);
      for (JsonNode group : role.path("inRoles")) {
        statements.add("GRANT %s TO %s".formatted(group.asText(), name));
      }
    }
    return statements;
  }

  @AfterEach
  void stopAll() throws Exception {
    for (int i = running.size() - 1; i >= 0; i--) {
      running.get(i).close();
    }
  }

  @Test
  void theServicesDoAllTheirWorkWithTheirOwnRights() throws Exception {
    // Given
    RunningContainer migration = start("Deployment", "store", "initContainers");
    RunningContainer ingest = start("StatefulSet", "ingest", "containers");
    RunningContainer enrich = start("StatefulSet", "enrich", "containers");
    assertThat(migration.exitCode()).as("%s", migration.log()).isZero();
    RunningContainer store = start("Deployment", "store", "containers");
    List<RunningContainer> services = List.of(store, ingest, enrich);

    // When
    awaitArticles(SAMPLES, services);

    // Then
    for (RunningContainer service : services) {
      for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
        await().atMost(LONG).until(() -> service.probe(probe) == 200);
      }
    }
    assertThat(store.post("/api/takedowns", takedown())).isEqualTo(202);
    awaitArticles(SAMPLES - 1, services);
    nobodyMayDoMore();
    whoScalesSeesHowFarBehindTheServicesAre();
  }

  /** A right that is missing is told at once, where a service would try for ever. */
  private void awaitArticles(int number, List<RunningContainer> services) throws Exception {
    await()
        .atMost(LONG)
        .failFast(
            () -> {
              for (RunningContainer service : services) {
                assertThat(service.log()).noneMatch(line -> line.contains("uthoriz"));
              }
            })
        .until(() -> count("reading.articles") == number);
  }

  private void nobodyMayDoMore() {
    assertThatThrownBy(() -> update("wirecopy_store", "CREATE TABLE mine (id int)"))
        .hasMessageContaining("permission denied");
    for (String sql :
        List.of("DELETE FROM articles", "SELECT FROM articles", "SELECT FROM links")) {
      assertThatThrownBy(() -> update("wirecopy_reader", sql))
          .as(sql)
          .hasMessageContaining("permission denied");
    }
    for (String user : List.of("wirecopy-store", "wirecopy-reader", "wirecopy-keda")) {
      try (KafkaProducer<byte[], byte[]> producer =
          new KafkaProducer<>(
              kafka.client(user), new ByteArraySerializer(), new ByteArraySerializer())) {
        assertThatThrownBy(
                () ->
                    producer
                        .send(new ProducerRecord<>("articles.enriched", new byte[1], new byte[1]))
                        .get())
            .hasCauseInstanceOf(AuthorizationException.class);
      }
    }
  }

  private void whoScalesSeesHowFarBehindTheServicesAre() throws Exception {
    TopicPartition partition = new TopicPartition("articles.enriched", 0);
    try (Admin keda = Admin.create(kafka.client("wirecopy-keda"))) {
      assertThat(keda.describeTopics(Set.of("articles.enriched")).allTopicNames().get()).hasSize(1);
      assertThat(keda.listOffsets(Map.of(partition, OffsetSpec.latest())).all().get()).hasSize(1);
      for (String group : List.of("wirecopy-store", "wirecopy-enrich")) {
        assertThat(keda.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get())
            .isNotEmpty();
      }
    }
  }

  /** The first container of a service, as the kubelet would start it. */
  private RunningContainer start(String kind, String service, String list) throws Exception {
    JsonNode workload = rendered.get(kind, "wirecopy-" + service);
    JsonNode container = Rendered.pod(workload).path(list).get(0);
    RunningContainer started = new RunningContainer(container, told(workload, container), folder);
    running.add(started::stop);
    return started;
  }

  private Map<String, String> told(JsonNode workload, JsonNode container) throws Exception {
    String pod = Rendered.name(workload) + "-0";
    Map<String, String> files = new HashMap<>();
    files.put("/etc/wirecopy/kafka-ca/ca.crt", kafka.authority().toString());
    files.put("/etc/wirecopy/kafka-user/user.p12", kafka.keys(Rendered.name(workload)).toString());
    files.put("/inbox", Path.of("../../seeds").toAbsolutePath().normalize().toString());
    files.put("/state", Files.createDirectories(folder.resolve("state")).toString());
    Map<String, String> environment = new TreeMap<>();
    Environment.of(rendered, container)
        .forEach((name, value) -> environment.put(name, files.getOrDefault(value, value)));
    for (JsonNode variable : container.path("env")) {
      JsonNode secret = variable.at("/valueFrom/secretKeyRef");
      if (!secret.isMissingNode()) {
        environment.put(variable.path("name").asText(), secret(secret));
      } else if (variable.at("/valueFrom/fieldRef/fieldPath").asText().equals("metadata.name")) {
        environment.put(variable.path("name").asText(), pod);
      }
    }
    environment.computeIfPresent("KAFKA_BOOTSTRAP_SERVERS", (n, v) -> kafka.bootstrapServers());
    environment.computeIfPresent("QUARKUS_DATASOURCE_JDBC_URL", (n, v) -> postgres.jdbcUrl());
    environment.put("HOSTNAME", pod);
    return environment;
  }

  private String secret(JsonNode reference) {
    String key = reference.path("key").asText();
    return switch (reference.path("name").asText()) {
      case "wirecopy-postgres-app" ->
          key.equals("username") ? PostgresServer.USERNAME : postgres.password();
      case "wirecopy-postgres-store" -> key.equals("username") ? "wirecopy_store" : PASSWORD;
      default -> CertificateAuthority.PASSWORD;
    };
  }

  private String takedown() throws SQLException {
    try (Connection connection = connect("wirecopy_reader");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT uri FROM reading.articles LIMIT 1")) {
      row.next();
      return "{\"uri\": \"%s\", \"action\": \"take-down\", \"reason\": \"a test\"}"
          .formatted(row.getString(1));
    }
  }

  private long count(String table) throws SQLException {
    try (Connection connection = connect("wirecopy_reader");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void update(String user, String sql) throws SQLException {
    try (Connection connection = connect(user);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect(String user) throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), user, PASSWORD);
  }
}
