package org.wirecopy.kubernetes;

import static org.wirecopy.kubernetes.Rendered.each;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.FreePort;
import org.wirecopy.testservers.CertificateAuthority;

/**
 * A broker with the topics, users and rights of an overlay, as Strimzi's operators would set it up:
 * TLS with client certificates, and nobody may do what no KafkaUser says.
 */
final class SecuredKafka implements AutoCloseable {
  private static final String SERVER = "server";
  private static final String HERE = "dns:localhost,ip:127.0.0.1";

  private final CertificateAuthority certificates;
  private final List<String> users;
  private final int port = FreePort.find();
  private final Path authority;
  private final EmbeddedKafka broker;

  SecuredKafka(Rendered rendered, Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    certificates = new CertificateAuthority(folder);
    users = rendered.ofKind("KafkaUser").stream().map(Rendered::name).toList();
    certificates.sign(SERVER, HERE);
    for (String user : users) {
      certificates.sign(user, HERE);
      // Strimzi puts the password of a store beside it.
      Files.writeString(folder.resolve(user + ".password"), CertificateAuthority.PASSWORD);
    }
    authority = certificates.trusted();
    broker = start(folder);
    // The plain listener is for this test and the broker itself; there everything is allowed.
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(topics(rendered)).all().get();
      admin.createAcls(rights(rendered)).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private EmbeddedKafka start(Path folder) throws IOException {
    int plain = FreePort.find();
    int controller = FreePort.find();
    Map<String, String> settings = new HashMap<>();
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,TLS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(plain, port, controller));
    settings.put(
        "advertised.listeners",
        "PLAINTEXT://127.0.0.1:%d,TLS://localhost:%d".formatted(plain, port));
    settings.put(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,TLS:SSL");
    settings.put("listener.name.tls.ssl.client.auth", "required");
    settings.put("ssl.keystore.type", "PKCS12");
    settings.put("ssl.keystore.location", certificates.store(SERVER).toString());
    settings.put("ssl.keystore.password", CertificateAuthority.PASSWORD);
    settings.put("ssl.truststore.type", "PEM");
    settings.put("ssl.truststore.location", authority.toString());
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    settings.put("super.users", "User:ANONYMOUS");
    return EmbeddedKafka.start(folder.resolve("kafka"), plain, Durability.THROWN_AWAY, settings);
  }

  private static List<NewTopic> topics(Rendered rendered) {
    List<NewTopic> topics = new ArrayList<>();
    for (JsonNode topic : rendered.ofKind("KafkaTopic")) {
      Map<String, String> config = new HashMap<>();
      topic
          .at("/spec/config")
          .properties()
          .forEach(each -> config.put(each.getKey(), each.getValue().asText()));
      topics.add(
          new NewTopic(Rendered.name(topic), topic.at("/spec/partitions").asInt(), (short) 1)
              .configs(config));
    }
    return topics;
  }

  private static List<AclBinding> rights(Rendered rendered) {
    List<AclBinding> rights = new ArrayList<>();
    for (JsonNode user : rendered.ofKind("KafkaUser")) {
      for (JsonNode rule : user.at("/spec/authorization/acls")) {
        JsonNode resource = rule.path("resource");
        ResourceType type =
            resource.path("type").asText().equals("transactionalId")
                ? ResourceType.TRANSACTIONAL_ID
                : ResourceType.fromString(resource.path("type").asText());
        PatternType pattern =
            resource.path("patternType").asText().equals("prefix")
                ? PatternType.PREFIXED
                : PatternType.LITERAL;
        each(rule.path("operations"))
            .map(each -> operation(each.asText()))
            .forEach(
                operation ->
                    rights.add(
                        new AclBinding(
                            new ResourcePattern(type, resource.path("name").asText(), pattern),
                            new AccessControlEntry(
                                "User:CN=" + Rendered.name(user),
                                "*",
                                operation,
                                AclPermissionType.ALLOW))));
      }
    }
    return rights;
  }

  private static AclOperation operation(String name) {
    return AclOperation.fromString(
        name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
  }

  /** For the services and their like. */
  String bootstrapServers() {
    return "localhost:" + port;
  }

  /** The certificate by which clients know the brokers, and brokers their clients. */
  Path authority() {
    return authority;
  }

  /** A user's key and certificate; the password is {@link CertificateAuthority#PASSWORD}. */
  Path keys(String user) {
    return certificates.store(user);
  }

  /** Settings of a client that is this user. */
  Map<String, Object> client(String user) {
    return new HashMap<>(
        Map.of(
            "bootstrap.servers",
            bootstrapServers(),
            "security.protocol",
            "SSL",
            "ssl.truststore.type",
            "PEM",
            "ssl.truststore.location",
            authority.toString(),
            "ssl.keystore.type",
            "PKCS12",
            "ssl.keystore.location",
            keys(user).toString(),
            "ssl.keystore.password",
            CertificateAuthority.PASSWORD));
  }

  @Override
  public void close() {
    broker.close();
  }
}
