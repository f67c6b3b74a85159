package org.wirecopy.kubernetes;

import static org.wirecopy.kubernetes.Rendered.label;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A container is told nothing that the service in its image does not read. */
record KnownSettings(Map<String, Set<String>> byService) implements Check {

  static KnownSettings ofPackagedServices() throws IOException {
    Map<String, Set<String>> names = new HashMap<>();
    for (String service : List.of("ingest", "enrich", "store")) {
      names.put(service, PackagedService.named(service).environmentNames());
    }
    return new KnownSettings(Map.copyOf(names));
  }

  @Override
  public List<String> problems(Rendered rendered) {
    List<String> problems = new ArrayList<>();
    for (JsonNode workload : rendered.workloads()) {
      for (JsonNode container : Rendered.containers(workload)) {
        String image = container.path("image").asText();
        Set<String> known = byService.get(image.replaceAll(".*wirecopy/(\\w+):.+", "$1"));
        if (known == null) {
          problems.add("%s: no image of ours: %s".formatted(label(workload), image));
          continue;
        }
        Environment.of(rendered, container).keySet().stream()
            .filter(name -> !known.contains(name))
            .forEach(name -> problems.add("%s: reads no %s".formatted(label(workload), name)));
      }
    }
    return problems;
  }
}
