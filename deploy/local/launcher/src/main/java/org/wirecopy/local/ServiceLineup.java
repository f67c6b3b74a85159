package org.wirecopy.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirecopy.local.place.DataDirectory;
import org.wirecopy.local.service.ServiceSpec;
import org.wirecopy.servers.PostgresServer;

/** How the three services are started: their configuration and their share of the memory. */
final class ServiceLineup {
  private final RunOptions options;
  private final Installation installation;
  private final DataDirectory data;

  ServiceLineup(RunOptions options, Installation installation, DataDirectory data) {
    this.options = options;
    this.installation = installation;
    this.data = data;
  }

  ServiceSpec ingest() {
    Map<String, String> environment = common(options.ports().ingest());
    environment.put("WIRECOPY_INGEST_FOLDER", options.folder().toString());
    environment.put("WIRECOPY_INGEST_INBOX", options.inbox());
    // It refuses a file that no memory suffices for and goes on; ended, it would meet it again.
    return new ServiceSpec(
        "ingest", installation.program("ingest-service"), small("192m", "32m"), environment);
  }

  ServiceSpec enrich() {
    Map<String, String> environment = common(options.ports().enrich());
    environment.put("WIRECOPY_ENRICH_STATE_DIR", data.enrichState().toString());
    // Room for the models of four languages; with English alone it never grows that far.
    return new ServiceSpec(
        "enrich",
        installation.program("enrich-service"),
        endingWithoutMemory(small("1200m", "64m")),
        environment);
  }

  ServiceSpec store() {
    Map<String, String> environment = common(options.ports().store());
    environment.put(
        "QUARKUS_DATASOURCE_JDBC_URL", PostgresServer.jdbcUrl(options.ports().postgres()));
    environment.put("QUARKUS_DATASOURCE_USERNAME", PostgresServer.USERNAME);
    environment.put("QUARKUS_DATASOURCE_PASSWORD", PostgresServer.PASSWORD);
    // With a name it takes its old place after a kill and waits out no session.
    environment.put("WIRECOPY_STORE_INSTANCE_ID", "local");
    return new ServiceSpec(
        "store",
        installation.program("store-service"),
        endingWithoutMemory(small("192m", "32m")),
        environment);
  }

  private Map<String, String> common(int httpPort) {
    Map<String, String> environment = new HashMap<>();
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + options.ports().kafka());
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(httpPort));
    environment.put("WIRECOPY_TOPICS_CREATE", "true");
    environment.put("WIRECOPY_PARENT_WATCH", "stdin");
    return environment;
  }

  /** Nobody can tell what is broken in a service that ran out of memory. */
  private static List<String> endingWithoutMemory(List<String> flags) {
    List<String> ending = new ArrayList<>(flags);
    ending.add("-XX:+ExitOnOutOfMemoryError");
    return ending;
  }

  /**
   * The quick compiler alone, which takes half the memory; a small young generation, since all of
   * it is used before the first collection, however little lives.
   */
  private static List<String> small(String heap, String young) {
    return List.of(
        "-Xmx" + heap, "-Xmn" + young, "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  }
}
