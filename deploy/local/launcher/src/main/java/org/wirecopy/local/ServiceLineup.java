package org.wirecopy.local;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wirecopy.local.place.DataDirectory;
import org.wirecopy.local.service.ServiceSpec;
import org.wirecopy.servers.PostgresServer;

/** How the three services are started: their configuration and their share of the memory. */
final class ServiceLineup {
  /** One that is missed is told within a minute. */
  private static final String PULSE_EVERY = "20s";

  private static final String EVERY = "WIRECOPY_INGEST_PULSE_EVERY";

  private final RunOptions options;
  private final Installation installation;
  private final DataDirectory data;
  private final Access access;

  ServiceLineup(RunOptions options, Installation installation, DataDirectory data, Access access) {
    this.options = options;
    this.installation = installation;
    this.data = data;
    this.access = access;
  }

  /**
   * How these services are started.
   *
   * @throws RunFailedException if one of them is not built
   */
  Map<Part, ServiceSpec> of(Set<Part> parts) {
    Map<Part, ServiceSpec> specs = new EnumMap<>(Part.class);
    for (Part part : parts) {
      Map<String, String> environment = environment(part);
      environment.put("WIRECOPY_PARENT_WATCH", "stdin");
      specs.put(
          part,
          new ServiceSpec(
              part.label(), installation.program(part.module()), memory(part), environment));
    }
    return specs;
  }

  private static List<String> memory(Part part) {
    return switch (part) {
      // It rejects a file that does not fit into memory and continues; if the process ended, it
      // would meet the same file again.
      case INGEST -> small("192m", "32m");
      // Room for the models of four languages; with English alone it never grows that far.
      case ENRICH -> endingWithoutMemory(small("1200m", "64m"));
      case STORE -> endingWithoutMemory(small("192m", "32m"));
    };
  }

  /** What a service is told, whoever starts it. */
  Map<String, String> environment(Part part) {
    Map<String, String> environment = common(options.ports().of(part));
    switch (part) {
      case INGEST -> {
        environment.put("WIRECOPY_INGEST_FOLDER", options.folder().toString());
        environment.put("WIRECOPY_INGEST_INBOX", options.inbox());
        if (!options.once()) {
          environment.put(EVERY, System.getenv().getOrDefault(EVERY, PULSE_EVERY));
          environment.put("WIRECOPY_INGEST_PULSE_FOLDER", data.pulse().toString());
        }
      }
      case ENRICH -> environment.put("WIRECOPY_ENRICH_STATE_DIR", data.enrichState().toString());
      case STORE -> {
        environment.put(
            "QUARKUS_DATASOURCE_JDBC_URL", PostgresServer.jdbcUrl(options.ports().postgres()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", PostgresServer.USERNAME);
        // By a file: an environment is shown by tools and in reports.
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "");
        environment.put("PGPASSFILE", access.passwords().file().toString());
        // With a name it takes its old place after a kill and waits out no session.
        environment.put("WIRECOPY_STORE_INSTANCE_ID", "local");
        // So that a page can have a file read again.
        environment.put(
            "WIRECOPY_STORE_INGESTERS",
            "%s=http://127.0.0.1:%d".formatted(options.inbox(), options.ports().ingest()));
      }
    }
    return environment;
  }

  private Map<String, String> common(int httpPort) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + options.ports().kafka());
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(httpPort));
    environment.put("WIRECOPY_HTTP_TOKEN_FILE", access.token().file().toString());
    environment.put("WIRECOPY_TOPICS_CREATE", "true");
    return environment;
  }

  /** Nobody can tell what is broken in a service that ran out of memory. */
  private static List<String> endingWithoutMemory(List<String> flags) {
    List<String> ending = new ArrayList<>(flags);
    ending.add("-XX:+ExitOnOutOfMemoryError");
    return ending;
  }

  /**
   * The quick compiler alone, which takes less memory, and less time than the other one saves in
   * the first thousands of articles ({@code end-to-end.sh}: 70 a second instead of 46); a small
   * young generation, since all of it is used before the first collection, however little lives.
   */
  private static List<String> small(String heap, String young) {
    return List.of(
        "-Xmx" + heap, "-Xmn" + young, "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  }
}
