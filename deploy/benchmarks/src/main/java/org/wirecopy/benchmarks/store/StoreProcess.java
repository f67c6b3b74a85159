package org.wirecopy.benchmarks.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wirecopy.benchmarks.ServiceProcess;
import org.wirecopy.servers.PostgresServer;

/** The real store in a process of its own, as the local run starts it. */
final class StoreProcess {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LOOK_MILLIS = 200;

  private final ServiceProcess process;

  private StoreProcess(ServiceProcess process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param application folder {@code quarkus-app}
   * @param group whose place in the topics it has
   * @param batch most records of one transaction
   */
  static StoreProcess start(
      Path application, String kafka, PostgresServer postgres, String group, int batch, Path log)
      throws IOException {
    return new StoreProcess(
        start(
            application,
            kafka,
            postgres,
            Map.of(
                "wirecopy.store.group",
                group,
                "wirecopy.store.instance-id",
                group,
                "wirecopy.store.batch-records",
                Integer.toString(batch)),
            log));
  }

  /** Starts it with further settings. */
  static ServiceProcess start(
      Path application, String kafka, PostgresServer postgres, Map<String, String> more, Path log)
      throws IOException {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("kafka.bootstrap.servers", kafka);
    settings.put("wirecopy.parent-watch", "stdin");
    settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
    settings.put("quarkus.datasource.username", PostgresServer.USERNAME);
    settings.put("quarkus.datasource.password", postgres.password());
    return ServiceProcess.start(
        application.resolve("quarkus-run.jar"),
        List.of("-Xmx192m", "-Xmn32m", "-Xss512k"),
        settings,
        log);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.kill();
  }

  /** The status of an answer; 0 where none comes within some seconds. */
  int status(String path) throws InterruptedException {
    return process.get(path).map(HttpResponse::statusCode).orElse(0);
  }

  /** What a GET answers, or that there is nothing. */
  JsonNode get(String path) throws InterruptedException, IOException {
    HttpResponse<String> answer =
        process
            .get(path)
            .filter(found -> found.statusCode() == 200 || found.statusCode() == 404)
            .orElseThrow(() -> new IllegalStateException("no answer to " + path));
    return JSON.readTree(answer.body());
  }

  /**
   * Waits until the store says that so many entries of files are accounted for, and nothing is
   * missing.
   */
  JsonNode awaitBalance(long entries, long minutes) throws InterruptedException, IOException {
    long last = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
    String balance = "none";
    while (System.nanoTime() < last && process.isAlive()) {
      balance =
          process
              .get("/api/balance")
              .filter(found -> found.statusCode() == 200)
              .map(HttpResponse::body)
              .orElse("{}");
      JsonNode read = JSON.readTree(balance);
      if (read.path("balanced").asBoolean() && read.at("/entries/found").asLong() == entries) {
        return read;
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    throw new IllegalStateException("not balanced with " + entries + " entries: " + balance);
  }
}
