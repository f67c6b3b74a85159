package org.wirecopy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
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
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
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
 * All three services over encrypted connections alone: Kafka by certificates and by a password,
 * Postgres with its name verified; with certificates that an authority has signed.
 */
@Tag("own-servers")
class EncryptedConnectionsIT {
  private static final Duration LONG = Duration.ofMinutes(6);
  private static final int SAMPLES = 5;
  private static final String HERE = "dns:localhost";

  @TempDir Path folder;
  private final List<AutoCloseable> running = new ArrayList<>();
  private CertificateAuthority authority;
  private CertificateAuthority stranger;
  private EncryptedKafka kafka;
  private PostgresServer postgres;

  @BeforeEach
  void startServers() throws Exception {
    assumeTrue(PackagedService.areAllThere(), "the services are not packaged");
    authority = new CertificateAuthority(folder.resolve("authority"));
    stranger = new CertificateAuthority(folder.resolve("stranger"));
    authority.sign("kafka", HERE);
    authority.sign("postgres", HERE);
    authority.sign("client", HERE);
    stranger.sign("client", HERE);
    kafka = new EncryptedKafka(authority, "kafka", folder);
    running.add(kafka);
    postgres = PostgresServer.start(encryptedPostgres());
    running.add(postgres);
  }

  private PostgresSetup encryptedPostgres() throws Exception {
    Path rules =
        Files.writeString(
            folder.resolve("hba.conf"), "hostssl wirecopy wirecopy 127.0.0.1/32 scram-sha-256\n");
    return PostgresSetup.of(
            folder.resolve("postgres"),
            folder.resolve("programs"),
            FreePort.find(),
            Durability.THROWN_AWAY,
            folder.resolve("postgres.log"))
        .withSettings(
            Map.of(
                "hba_file", rules.toString(),
                "ssl", "on",
                "ssl_cert_file", authority.certificate("postgres").toString(),
                "ssl_key_file", authority.key("postgres").toString()));
  }

  @AfterEach
  void stopAll() throws Exception {
    for (int i = running.size() - 1; i >= 0; i--) {
      running.get(i).close();
    }
  }

  @Test
  void theServicesWorkOverEncryptedConnectionsAndWrongOnesAreRejected() throws Exception {
    // Given
    Map<String, String> certificate =
        EncryptedKafka.withCertificate(authority.trusted(), authority.store("client"));
    Map<String, String> password =
        EncryptedKafka.withPassword(authority.trusted(), EncryptedKafka.PASSWORD);

    // When
    List<ConfiguredService> services =
        List.of(
            start("ingest", kafka.certificates(), certificate, ingest()),
            start("enrich", kafka.passwords(), password, enrich()),
            start("store", kafka.certificates(), certificate, store("localhost", authority)));

    // Then
    await()
        .atMost(LONG)
        .failFast(
            () -> {
              for (ConfiguredService service : services) {
                assertThat(service.isAlive()).as(service.log()).isTrue();
              }
            })
        .untilAsserted(() -> assertThat(articles()).as("%s", logs(services)).isEqualTo(SAMPLES));
    for (ConfiguredService service : services) {
      noSecretIsTold(service.log());
      for (String path : List.of("/q/metrics", "/q/health", "/api/balance?x=1", "/nowhere")) {
        noSecretIsTold(service.answer(path));
      }
    }
    kafkaRejectsWhoIsNotVerified(certificate, password);
    postgresIsRejectedWhereItIsNotVerified();
  }

  /** What all of them have to say, where one waits for something that does not come. */
  private static String logs(List<ConfiguredService> services) throws IOException {
    StringBuilder logs = new StringBuilder();
    for (ConfiguredService service : services) {
      logs.append(service.log()).append("\n\n");
    }
    return logs.toString();
  }

  private void noSecretIsTold(String told) {
    assertThat(told)
        .isNotEmpty()
        .doesNotContain(EncryptedKafka.PASSWORD)
        .doesNotContain(postgres.password());
  }

  private void kafkaRejectsWhoIsNotVerified(
      Map<String, String> certificate, Map<String, String> password) throws Exception {
    assertThat(nodes("localhost", kafka.certificates(), certificate)).isOne();
    // Another name than the certificate's
    assertThatThrownBy(() -> nodes("127.0.0.1", kafka.certificates(), certificate))
        .hasCauseInstanceOf(SslAuthenticationException.class);
    // A server of an authority that the client does not know
    Map<String, String> strange =
        EncryptedKafka.withCertificate(stranger.trusted(), authority.store("client"));
    assertThatThrownBy(() -> nodes("localhost", kafka.certificates(), strange))
        .hasCauseInstanceOf(SslAuthenticationException.class);
    // A client of an authority that the server does not know
    Map<String, String> unknown =
        EncryptedKafka.withCertificate(authority.trusted(), stranger.store("client"));
    assertThatThrownBy(() -> nodes("localhost", kafka.certificates(), unknown))
        .hasCauseInstanceOf(SslAuthenticationException.class);
    // A wrong password, and a name that is not verified beside the right one
    Map<String, String> wrong = EncryptedKafka.withPassword(authority.trusted(), "wrong");
    assertThatThrownBy(() -> nodes("localhost", kafka.passwords(), wrong))
        .hasCauseInstanceOf(SaslAuthenticationException.class);
    assertThatThrownBy(() -> nodes("127.0.0.1", kafka.passwords(), password))
        .hasCauseInstanceOf(SslAuthenticationException.class);
  }

  private static int nodes(String host, int port, Map<String, String> settings) throws Exception {
    Map<String, Object> client = new HashMap<>(settings);
    client.put("bootstrap.servers", host + ":" + port);
    try (Admin admin = Admin.create(client)) {
      return admin.describeCluster().nodes().get().size();
    }
  }

  private void postgresIsRejectedWhereItIsNotVerified() throws Exception {
    assertThatThrownBy(() -> connect(url("127.0.0.1", authority)).close())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("127.0.0.1");
    assertThatThrownBy(() -> connect(url("localhost", stranger)).close())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("PKIX path");
    assertThatThrownBy(() -> connect(postgres.jdbcUrl() + "?sslmode=disable").close())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("no encryption");
  }

  private ConfiguredService start(
      String name, int port, Map<String, String> client, Map<String, String> own) throws Exception {
    Map<String, String> settings = new HashMap<>(own);
    client.forEach((key, value) -> settings.put("kafka." + key, value));
    settings.put("kafka.bootstrap.servers", "localhost:" + port);
    ConfiguredService service = new ConfiguredService(name, settings, folder);
    running.add(service);
    return service;
  }

  private static Map<String, String> ingest() {
    return Map.of(
        "wirecopy.ingest.folder",
        Path.of("../../seeds").toAbsolutePath().normalize().toString(),
        "wirecopy.ingest.inbox",
        "news");
  }

  private Map<String, String> enrich() {
    return Map.of("wirecopy.enrich.state-dir", folder.resolve("state").toString());
  }

  private Map<String, String> store(String host, CertificateAuthority trusted) throws Exception {
    return Map.of(
        "quarkus.datasource.jdbc.url", url(host, trusted),
        "quarkus.datasource.username", PostgresServer.USERNAME,
        "quarkus.datasource.password", postgres.password());
  }

  private String url(String host, CertificateAuthority trusted) throws Exception {
    return "jdbc:postgresql://%s:%d/wirecopy?sslmode=verify-full&sslrootcert=%s"
        .formatted(host, postgres.port(), trusted.trusted());
  }

  private Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, PostgresServer.USERNAME, postgres.password());
  }

  /** As many as are stored; none before the tables are made. */
  private int articles() {
    try (Connection connection = connect(url("localhost", authority));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM articles")) {
      rows.next();
      return rows.getInt(1);
    } catch (Exception e) {
      return 0;
    }
  }
}
