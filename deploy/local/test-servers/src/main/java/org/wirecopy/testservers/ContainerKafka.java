package org.wirecopy.testservers;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.containers.wait.strategy.Wait;
import org.wirecopy.servers.KafkaSettings;

/** The broker of the public image. */
final class ContainerKafka implements TestKafka {
  /** Of the version that the services are built with. */
  private static final String IMAGE = "apache/kafka:" + AppInfoParser.getVersion();

  private static final int PORT = 9092;

  /** Not every build of the image takes a directory that it has formatted at its first start. */
  private static final String START =
      "/etc/kafka/docker/run || exec java -cp '/opt/kafka/libs/*' kafka.Kafka"
          + " /opt/kafka/config/server.properties";

  private final FixedPortContainer container = new FixedPortContainer(IMAGE, PORT);

  static TestKafka create() {
    ContainerKafka kafka = new ContainerKafka();
    kafka
        .container
        .withEnv(environment(kafka.container.address()))
        .withCreateContainerCmdModifier(command -> command.withEntrypoint("bash", "-c", START))
        .waitingFor(Wait.forListeningPort())
        .start();
    kafka.awaitAnswer();
    return kafka;
  }

  private static Map<String, String> environment(String address) {
    Map<String, String> settings = new HashMap<>(KafkaSettings.singleNode());
    settings.put("node.id", "1");
    settings.put("process.roles", "broker,controller");
    settings.put("controller.quorum.voters", "1@localhost:9093");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "INTERNAL");
    settings.put(
        "listeners",
        "PLAINTEXT://0.0.0.0:" + PORT + ",INTERNAL://localhost:9094,CONTROLLER://localhost:9093");
    settings.put("advertised.listeners", "PLAINTEXT://" + address + ",INTERNAL://localhost:9094");
    settings.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT");
    Map<String, String> environment = new HashMap<>();
    settings.forEach(
        (key, value) ->
            environment.put("KAFKA_" + key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
    return environment;
  }

  private void awaitAnswer() {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            bootstrapServers(),
            "request.timeout.ms",
            5_000,
            "default.api.timeout.ms",
            10_000);
    try (Admin admin = Admin.create(config)) {
      await("Kafka in a container")
          .atMost(Duration.ofSeconds(90))
          .ignoreExceptions()
          .until(() -> admin.describeCluster().controller().get() != null);
    }
  }

  @Override
  public String bootstrapServers() {
    return container.address();
  }

  @Override
  public void stop() {
    container.killServer();
  }

  @Override
  public void startAgain() {
    container.startServer();
    awaitAnswer();
  }

  @Override
  public void close() {
    container.close();
  }
}
