package org.wirecopy.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of this folder, as the tests read them. */
final class Monitoring {
  static final Path ALERTS = Path.of("alerts.yaml");
  static final Path TESTS = Path.of("alerts.test.yaml");
  static final Path DASHBOARD = Path.of("dashboard.json");
  static final Path OPERATE = Path.of("../operate.md");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final ObjectMapper JSON = new ObjectMapper();

  private Monitoring() {}

  static JsonNode yaml(Path file) throws IOException {
    return YAML.readTree(file.toFile());
  }

  static JsonNode dashboard() throws IOException {
    return JSON.readTree(DASHBOARD.toFile());
  }

  static List<JsonNode> alerts() throws IOException {
    List<JsonNode> alerts = new ArrayList<>();
    yaml(ALERTS).at("/groups").forEach(group -> group.get("rules").forEach(alerts::add));
    return alerts;
  }

  /** The dashboard's panels, those inside rows included. */
  static List<JsonNode> panels() throws IOException {
    List<JsonNode> panels = new ArrayList<>();
    for (JsonNode panel : dashboard().get("panels")) {
      panels.add(panel);
      panel.path("panels").forEach(panels::add);
    }
    return panels;
  }

  /** The dashboard's expressions, with its variables filled in. */
  static List<String> dashboardExpressions() throws IOException {
    List<String> expressions = new ArrayList<>();
    for (JsonNode panel : panels()) {
      for (JsonNode target : panel.path("targets")) {
        expressions.add(
            target
                .get("expr")
                .asText()
                .replace("$__rate_interval", "5m")
                .replace("$namespace", "n"));
      }
    }
    return expressions;
  }

  static List<String> alertExpressions() throws IOException {
    return alerts().stream().map(alert -> alert.get("expr").asText()).toList();
  }

  /** The names in the first column of the table of metrics. */
  static List<String> documentedMetrics() throws IOException {
    return Files.readAllLines(OPERATE).stream()
        .filter(line -> line.startsWith("| `wirecopy_"))
        .map(line -> line.substring(3, line.indexOf('`', 3)))
        .toList();
  }
}
