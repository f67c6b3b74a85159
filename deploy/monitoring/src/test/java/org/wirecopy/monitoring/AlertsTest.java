package org.wirecopy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class AlertsTest {
  private static final Path HERE = Path.of(".");

  @Test
  void prometheusAcceptsTheRules() throws Exception {
    Promtool.check(HERE, "check", "rules", Monitoring.ALERTS.toString());
  }

  @Test
  void eachAlertFiresWhenItShouldAndOnlyThen() throws Exception {
    Promtool.check(HERE, "test", "rules", Monitoring.TESTS.toString());
  }

  @Test
  void noAlertIsLeftOutOfTheTests() throws IOException {
    List<String> tested = new ArrayList<>();
    Monitoring.yaml(Monitoring.TESTS).get("tests").forEach(test -> tested.add(name(test)));

    assertThat(tested).containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void eachAlertSaysWhatHappenedAndWhatToDo() throws IOException {
    List<String> headings =
        Files.readAllLines(Monitoring.OPERATE).stream()
            .filter(line -> line.startsWith("#"))
            .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
            .toList();

    for (JsonNode alert : Monitoring.alerts()) {
      String name = alert.get("alert").asText();
      JsonNode annotations = alert.get("annotations");
      assertThat(alert.at("/labels/severity").asText()).as(name).isIn("critical", "warning");
      assertThat(annotations.path("summary").asText()).as(name).isNotBlank();
      assertThat(annotations.path("description").asText()).as(name).isNotBlank();
      assertThat(annotations.path("runbook_url").asText())
          .isEqualTo("deploy/operate.md#" + name.toLowerCase(Locale.ROOT));
      assertThat(headings).contains(name.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void theOperatorGetsTheSameRules() throws IOException {
    JsonNode rule = Monitoring.yaml(Path.of("prometheus-rule.yaml"));

    assertThat(rule.at("/kind").asText()).isEqualTo("PrometheusRule");
    assertThat(rule.at("/apiVersion").asText()).isEqualTo("monitoring.coreos.com/v1");
    assertThat(rule.get("spec")).isEqualTo(Monitoring.yaml(Monitoring.ALERTS));
  }

  private static List<String> names() throws IOException {
    return Monitoring.alerts().stream().map(alert -> alert.get("alert").asText()).toList();
  }

  private static String name(JsonNode test) {
    return test.get("name").asText();
  }
}
