package org.wirecopy.kubernetes;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.FreePort;
import org.wirecopy.testservers.CertificateAuthority;

/** A broker that asks for a client's certificate on one port, and for a password on another. */
final class EncryptedKafka implements AutoCloseable {
  static final String USER = "wirecopy-enrich";
  static final String PASSWORD = "only-for-this-test";
  private static final int ITERATIONS = 4096;

  private final int certificates = FreePort.find();
  private final int passwords = FreePort.find();
  private final EmbeddedKafka broker;

  /**
   * Starts the broker.
   *
   * @param server name of its certificate
   */
  EncryptedKafka(CertificateAuthority authority, String server, Path folder)
      throws IOException, GeneralSecurityException, InterruptedException {
    int plain = FreePort.find();
    int controller = FreePort.find();
    Map<String, String> settings = new HashMap<>();
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,TLS://127.0.0.1:%d,SCRAM://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(plain, certificates, passwords, controller));
    // By the name that a client knows, so that every connection checks it.
    settings.put(
        "advertised.listeners",
        "PLAINTEXT://127.0.0.1:%d,TLS://localhost:%d,SCRAM://localhost:%d"
            .formatted(plain, certificates, passwords));
    settings.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,TLS:SSL,SCRAM:SASL_SSL");
    settings.put("listener.name.tls.ssl.client.auth", "required");
    settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    settings.put(
        "listener.name.scram.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    settings.put("ssl.keystore.type", "PKCS12");
    settings.put("ssl.keystore.location", authority.store(server).toString());
    settings.put("ssl.keystore.password", CertificateAuthority.PASSWORD);
    settings.put("ssl.truststore.type", "PEM");
    settings.put("ssl.truststore.location", authority.trusted().toString());
    broker = EmbeddedKafka.start(folder.resolve("kafka"), plain, Durability.THROWN_AWAY, settings);
    // The plain listener is for this and the broker itself.
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin
          .alterUserScramCredentials(
              List.of(
                  new UserScramCredentialUpsertion(
                      USER,
                      new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                      PASSWORD)))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The port that asks for a certificate. */
  int certificates() {
    return certificates;
  }

  /** The port that asks for a password. */
  int passwords() {
    return passwords;
  }

  /** Settings of a client that has a certificate. */
  static Map<String, String> withCertificate(Path trusted, Path keys) {
    return Map.of(
        "security.protocol",
        "SSL",
        "ssl.truststore.type",
        "PEM",
        "ssl.truststore.location",
        trusted.toString(),
        "ssl.keystore.type",
        "PKCS12",
        "ssl.keystore.location",
        keys.toString(),
        "ssl.keystore.password",
        CertificateAuthority.PASSWORD);
  }

  /** Settings of a client that has a password. */
  static Map<String, String> withPassword(Path trusted, String password) {
    return Map.of(
        "security.protocol",
        "SASL_SSL",
        "ssl.truststore.type",
        "PEM",
        "ssl.truststore.location",
        trusted.toString(),
        "sasl.mechanism",
        "SCRAM-SHA-512",
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(USER, password));
  }

  @Override
  public void close() {
    broker.close();
  }
}
