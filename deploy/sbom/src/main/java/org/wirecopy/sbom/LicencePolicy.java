package org.wirecopy.sbom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which licences may be in what we ship; {@code licences.json} beside this class. */
final class LicencePolicy {
  private final List<String> accepted;
  private final Map<String, String> spdxOfName;
  private final Map<String, List<String>> acceptedFor;

  private LicencePolicy(JsonNode json) {
    accepted = texts(json.path("accepted"));
    spdxOfName = new HashMap<>();
    json.path("names").properties().forEach(e -> spdxOfName.put(e.getKey(), e.getValue().asText()));
    acceptedFor = new HashMap<>();
    json.path("acceptedFor")
        .properties()
        .forEach(e -> acceptedFor.put(e.getKey(), texts(e.getValue())));
  }

  static LicencePolicy ours() throws IOException {
    try (InputStream in = LicencePolicy.class.getResourceAsStream("licences.json")) {
      return new LicencePolicy(new ObjectMapper().readTree(in));
    }
  }

  /** The licence under which we take it, the first in our order; empty if none is acceptable. */
  Optional<String> chosen(Component component) {
    List<String> offered =
        component.licences().stream().map(name -> spdxOfName.getOrDefault(name, name)).toList();
    List<String> order = new ArrayList<>(accepted);
    order.addAll(acceptedFor.getOrDefault(component.id(), List.of()));
    return order.stream().filter(offered::contains).findFirst();
  }

  /** One line for each library that none of its licences lets in. */
  List<String> complaints(List<Component> components) {
    return components.stream()
        .filter(component -> chosen(component).isEmpty())
        .map(
            component ->
                component
                    + " is offered under "
                    + (component.licences().isEmpty() ? "no licence" : component.licences())
                    + ", none of which licences.json accepts: leave the library out, or add the"
                    + " licence there if the project can live with it")
        .toList();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(entry -> texts.add(entry.asText()));
    return texts;
  }
}
