package org.wirecopy.consumers.asyncapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where the topics are, and how a client shows who it is there. */
final class Servers {
  private static final String CERTIFICATE = "certificate";
  private static final String PASSWORD = "password";

  private Servers() {}

  static ObjectNode all() {
    ObjectNode servers = JsonNodeFactory.instance.objectNode();
    server(servers, "local", "127.0.0.1:9092", "kafka", "Where deploy/local/run has Kafka.");
    ObjectNode tls =
        server(
            servers,
            "kubernetes",
            "wirecopy-kafka-bootstrap.wirecopy.svc:9093",
            "kafka-secure",
            "Where deploy/kubernetes has Kafka, for namespaces that may read topics:"
                + " security.protocol=SSL.");
    tls.putArray("security").addObject().put("$ref", "#/components/securitySchemes/" + CERTIFICATE);
    ObjectNode sasl =
        server(
            servers,
            "sasl",
            "kafka.example.org:9093",
            "kafka-secure",
            "A Kafka of your own that asks for a password: security.protocol=SASL_SSL,"
                + " sasl.mechanism=SCRAM-SHA-512.");
    sasl.putArray("security").addObject().put("$ref", "#/components/securitySchemes/" + PASSWORD);
    return servers;
  }

  static ObjectNode securitySchemes() {
    ObjectNode schemes = JsonNodeFactory.instance.objectNode();
    schemes
        .putObject(CERTIFICATE)
        .put("type", "X509")
        .put(
            "description",
            "A client's certificate and key, as Strimzi puts them into the Secret of a KafkaUser.");
    schemes
        .putObject(PASSWORD)
        .put("type", "scramSha512")
        .put("description", "SASL/SCRAM: a user's name and password.");
    return schemes;
  }

  private static ObjectNode server(
      ObjectNode servers, String name, String host, String protocol, String description) {
    return servers
        .putObject(name)
        .put("host", host)
        .put("protocol", protocol)
        .put("description", description);
  }
}
