package org.wirecopy.benchmarks.instances;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.wirecopy.benchmarks.ServiceProcess;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.FreePort;
import org.wirecopy.servers.PostgresServer;

/** A broker, a database, a folder, and the processes that run in their slots. */
final class TestDeployment implements AutoCloseable {
  static final String INBOX = "news";
  private static final long MAX_START_SECONDS = 240;
  private static final Duration MAX_STOP_TIME = Duration.ofSeconds(40);

  private final Path data;
  private final int ingesters;

  private final EmbeddedKafka kafka;
  private final PostgresServer postgres;
  private final Map<String, ServiceProcess> running = new ConcurrentSkipListMap<>();

  /**
   * Starts the servers.
   *
   * @param data folder for everything
   * @param ingesters how many divide the folder
   */
  TestDeployment(Path data, int ingesters) throws IOException {
    this.data = data;
    this.ingesters = ingesters;
    Files.createDirectories(inbox());
    kafka = EmbeddedKafka.start(data.resolve("kafka"), FreePort.find(), Durability.THROWN_AWAY);
    postgres =
        PostgresServer.start(
            data.resolve("postgres"),
            data.resolve("postgres-programs"),
            FreePort.find(),
            Durability.THROWN_AWAY,
            data.resolve("postgres.log"));
  }

  Path inbox() {
    return data.resolve("inbox");
  }

  String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  PostgresServer postgres() {
    return postgres;
  }

  boolean isRunning(Slot slot) {
    return running.containsKey(slot.label());
  }

  long running(Service service) {
    return running.keySet().stream().filter(label -> label.startsWith(service.label())).count();
  }

  Map<String, ServiceProcess> running() {
    return Map.copyOf(running);
  }

  /** Any store that runs. */
  Optional<ServiceProcess> store() {
    return running.entrySet().stream()
        .filter(each -> each.getKey().startsWith(Service.STORE.label()))
        .map(Map.Entry::getValue)
        .findAny();
  }

  void start(Slot slot, Release release) throws IOException {
    running.put(
        slot.label(),
        ServiceProcess.start(
            release.program(slot.service()),
            List.of("-Xmx" + slot.service().heap(), "-Xss512k"),
            settings(slot),
            data.resolve(slot.label() + ".log")));
  }

  /** Returns the seconds until it was ready. */
  double awaitReady(Slot slot) throws InterruptedException {
    long began = System.nanoTime();
    ServiceProcess instance = running.get(slot.label());
    while (!instance.isReady()) {
      double seconds = (System.nanoTime() - began) / 1e9;
      if (!instance.isAlive() || seconds > MAX_START_SECONDS) {
        throw new IllegalStateException(
            slot.label() + " is not ready after " + seconds + " s; its log: " + tail(slot));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return (System.nanoTime() - began) / 1e9;
  }

  void kill(Slot slot) throws InterruptedException {
    running.remove(slot.label()).kill();
  }

  /** Whether it ended by itself. */
  boolean stop(Slot slot) throws InterruptedException {
    return running.remove(slot.label()).stop(MAX_STOP_TIME);
  }

  /** Lines of a level in all logs. */
  List<String> logged(String level) throws IOException {
    try (var logs = Files.newDirectoryStream(data, "*-[0-9].log")) {
      List<String> found = new ArrayList<>();
      for (Path log : logs) {
        Files.readAllLines(log).stream()
            .filter(line -> line.contains(" " + level + " "))
            .forEach(line -> found.add(log.getFileName() + ": " + line));
      }
      return found;
    }
  }

  private String tail(Slot slot) {
    try {
      List<String> lines = Files.readAllLines(data.resolve(slot.label() + ".log"));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private Map<String, String> settings(Slot slot) {
    Map<String, String> settings = new HashMap<>();
    settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
    settings.put("wirecopy.topics.create", "true");
    settings.put("wirecopy.parent-watch", "stdin");
    switch (slot.service()) {
      case INGEST -> {
        settings.put("wirecopy.ingest.folder", inbox().toString());
        settings.put("wirecopy.ingest.inbox", INBOX);
        settings.put("wirecopy.ingest.index", Integer.toString(slot.number()));
        settings.put("wirecopy.ingest.count", Integer.toString(ingesters));
        settings.put("wirecopy.ingest.settle", "300ms");
        settings.put("wirecopy.ingest.rescan", "200ms");
      }
      case ENRICH -> {
        settings.put("wirecopy.enrich.instance-id", slot.label());
        settings.put(
            "wirecopy.enrich.state-dir", data.resolve("state-" + slot.number()).toString());
        settings.put("wirecopy.enrich.standby-replicas", "1");
      }
      case STORE -> {
        settings.put("wirecopy.store.instance-id", slot.label());
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        settings.put("quarkus.datasource.username", PostgresServer.USERNAME);
        settings.put("quarkus.datasource.password", postgres.password());
      }
    }
    return settings;
  }

  @Override
  public void close() throws IOException {
    running.values().forEach(ServiceProcess::abandon);
    postgres.close();
    kafka.close();
  }
}
