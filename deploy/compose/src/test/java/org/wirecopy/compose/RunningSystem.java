package org.wirecopy.compose;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.testcontainers.DockerClientFactory;
import org.wirecopy.ingest.contract.Pulse;
import org.wirecopy.ingest.contract.Topic;
import org.wirecopy.servers.FreePort;
import org.wirecopy.testservers.CommittedRecords;

/** Wirecopy as compose.yaml starts it, on free ports and in a folder of its own. */
final class RunningSystem implements AutoCloseable {
  static final List<String> SERVICES = List.of("ingest", "enrich", "store");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final DockerClient docker = DockerClientFactory.instance().client();
  private final String project = "wirecopy-it-" + ProcessHandle.current().pid();
  private final int storePort = FreePort.find();
  private final int kafkaPort = FreePort.find();
  private final Path inbox;
  private final Compose compose;

  private RunningSystem(List<String> command, Path directory, Path log) throws IOException {
    inbox = Files.createDirectory(directory.resolve("inbox"));
    // The container's user is none of this machine's.
    Files.setPosixFilePermissions(inbox, PosixFilePermissions.fromString("rwxr-xr-x"));
    Map<String, String> environment = new HashMap<>();
    environment.put("COMPOSE_PROJECT_NAME", project);
    environment.put("WIRECOPY_INBOX", inbox.toString());
    environment.put("WIRECOPY_SECRETS", directory.resolve("secrets").toString());
    environment.put("WIRECOPY_STORE_PORT", Integer.toString(storePort));
    environment.put("WIRECOPY_KAFKA_PORT", Integer.toString(kafkaPort));
    for (String other : List.of("INGEST", "ENRICH", "POSTGRES")) {
      environment.put("WIRECOPY_" + other + "_PORT", Integer.toString(FreePort.find()));
    }
    compose = new Compose(command, environment, log);
  }

  /**
   * Builds the images from what has been packaged, starts everything and returns when it is
   * healthy.
   */
  static RunningSystem start(List<String> command, Path directory, Path log) throws IOException {
    Files.createDirectories(log.getParent());
    Files.deleteIfExists(log);
    RunningSystem system = new RunningSystem(command, directory, log);
    system.compose.program(List.of("../images/build", "--packaged"));
    system.compose.program(List.of("./new-password", directory.resolve("secrets").toString()));
    try {
      system.compose.run("up", "-d");
      system.awaitHealthy();
      return system;
    } catch (RuntimeException e) {
      system.close();
      throw e;
    }
  }

  /** The committed records of a topic, without pulses. */
  List<ConsumerRecord<String, byte[]>> records(Topic topic) {
    return CommittedRecords.of("127.0.0.1:" + kafkaPort, topic.name()).stream()
        .filter(record -> record.headers().lastHeader(Pulse.HEADER) == null)
        .toList();
  }

  /** Puts a file into the inbox, whole at once. */
  void drop(String name, String content) throws IOException {
    Path temporary = Files.writeString(inbox.resolve("." + name), content);
    Files.move(temporary, inbox.resolve(name));
  }

  /** Stops a container in order (SIGTERM) and starts it again. */
  void restart(String service) {
    compose.run("restart", service);
  }

  /** Kills a container's processes (SIGKILL) and starts it again. */
  void killAndStart(String service) {
    compose.run("kill", "-s", "SIGKILL", service);
    compose.run("start", service);
  }

  JsonNode balance() throws IOException {
    return get("/api/balance");
  }

  JsonNode get(String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + storePort + path))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException(path + " answers " + response.statusCode());
      }
      return JSON.readTree(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  void awaitStored(long articles) {
    await(articles + " articles stored")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptions()
        .until(() -> balance().get("stored").asLong() >= articles);
  }

  /** Until every published article has its outcome and nothing is being read. */
  void awaitBalanced(long articles) {
    await("balanced with " + articles + " articles")
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () -> {
              JsonNode balance = balance();
              return balance.get("balanced").asBoolean()
                  && balance.at("/files/reading").asLong() == 0
                  && balance.get("stored").asLong() >= articles;
            });
  }

  void awaitHealthy() {
    for (String service : List.of("kafka", "postgres", "ingest", "enrich", "store")) {
      await(service + " healthy")
          .atMost(PATIENCE)
          .until(() -> inspect(service).getState().getHealth().getStatus().equals("healthy"));
    }
  }

  /** What the engine says about the container of a service. */
  InspectContainerResponse inspect(String service) {
    return docker
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(
            Map.of("com.docker.compose.project", project, "com.docker.compose.service", service))
        .exec()
        .stream()
        .map(each -> docker.inspectContainerCmd(each.getId()).exec())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no container of " + service));
  }

  @Override
  public void close() {
    compose.run("logs", "--no-color");
    compose.run("down", "--volumes");
  }
}
