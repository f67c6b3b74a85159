package org.wirecopy.kubernetes;

import static org.wirecopy.kubernetes.Rendered.label;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A container is told nothing that the service in its image does not read, and has its port. */
record KnownSettings(Map<String, Known> byService) implements Check {
  private static final String MANAGEMENT_PORT = "WIRECOPY_HTTP_MANAGEMENT_PORT";

  /**
   * What is known of a service.
   *
   * @param names environment variables that it reads
   * @param port that it listens on
   */
  record Known(Set<String> names, int port) {}

  static KnownSettings ofPackagedServices() throws IOException {
    Map<String, Known> known = new HashMap<>();
    for (String name : List.of("ingest", "enrich", "store")) {
      PackagedService service = PackagedService.named(name);
      known.put(name, new Known(service.environmentNames(), service.port()));
    }
    return new KnownSettings(Map.copyOf(known));
  }

  @Override
  public List<String> problems(Rendered rendered) {
    List<String> problems = new ArrayList<>();
    for (JsonNode workload : rendered.workloads()) {
      for (JsonNode container : Rendered.containers(workload)) {
        String image = container.path("image").asText();
        Known known = byService.get(image.replaceAll(".*wirecopy/(\\w+):.+", "$1"));
        if (known == null) {
          problems.add("%s: no image of ours: %s".formatted(label(workload), image));
          continue;
        }
        Environment.of(rendered, container).keySet().stream()
            .filter(name -> !known.names().contains(name))
            .forEach(name -> problems.add("%s: reads no %s".formatted(label(workload), name)));
        int management =
            Integer.parseInt(
                Environment.of(rendered, container).getOrDefault(MANAGEMENT_PORT, "-1"));
        for (JsonNode port : container.path("ports")) {
          int wanted = port.path("name").asText().equals("management") ? management : known.port();
          if (port.path("containerPort").asInt() != wanted) {
            problems.add("%s: listens on %d".formatted(label(workload), wanted));
          }
        }
      }
    }
    return problems;
  }
}
