package org.wirecopy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** The environment of a container, as the kubelet puts it together. */
final class Environment {
  private Environment() {}

  /** Values by name; empty where a secret or a field of the pod is referred to. */
  static Map<String, String> of(Rendered rendered, JsonNode container) {
    Map<String, String> variables = new TreeMap<>();
    for (JsonNode source : container.path("envFrom")) {
      rendered
          .find("ConfigMap", source.at("/configMapRef/name").asText())
          .ifPresent(
              map ->
                  map.path("data")
                      .properties()
                      .forEach(each -> variables.put(each.getKey(), each.getValue().asText())));
    }
    for (JsonNode variable : container.path("env")) {
      variables.put(variable.path("name").asText(), variable.path("value").asText());
    }
    return variables;
  }
}
