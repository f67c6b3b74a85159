package org.wirecopy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTest {
  private static final int GRID_WIDTH = 24;

  @TempDir Path folder;

  @Test
  void prometheusUnderstandsEachExpression() throws Exception {
    // As recording rules in JSON, which YAML includes.
    ObjectMapper json = new ObjectMapper();
    ObjectNode file = json.createObjectNode();
    ArrayNode rules =
        file.putArray("groups").addObject().put("name", "dashboard").putArray("rules");
    int number = 0;
    for (String expression : Monitoring.dashboardExpressions()) {
      rules.addObject().put("record", "panel:" + number++).put("expr", expression);
    }
    assertThat(number).isGreaterThan(30);
    Files.write(folder.resolve("dashboard.yaml"), json.writeValueAsBytes(file));

    Promtool.check(folder, "check", "rules", "--lint=none", "dashboard.yaml");
  }

  @Test
  void itCanBeImportedWithAnyPrometheus() throws Exception {
    JsonNode dashboard = Monitoring.dashboard();

    assertThat(dashboard.get("uid").asText()).isNotBlank();
    assertThat(dashboard.get("id").isNull()).isTrue();
    assertThat(dashboard.at("/templating/list/0/type").asText()).isEqualTo("datasource");
    assertThat(dashboard.at("/templating/list/0/query").asText()).isEqualTo("prometheus");
    for (JsonNode panel : Monitoring.panels()) {
      if (!panel.get("type").asText().equals("row")) {
        assertThat(panel.at("/datasource/uid").asText())
            .as(panel.get("title").asText())
            .isEqualTo("${datasource}");
      }
    }
  }

  @Test
  void eachPanelHasAPlaceAndAQuestionOfItsOwn() throws Exception {
    Set<Integer> ids = new HashSet<>();
    Set<String> titles = new HashSet<>();
    List<String> cells = new ArrayList<>();
    for (JsonNode panel : Monitoring.panels()) {
      assertThat(ids.add(panel.get("id").asInt())).isTrue();
      assertThat(titles.add(panel.get("title").asText())).as(panel.get("title").asText()).isTrue();
      JsonNode place = panel.get("gridPos");
      assertThat(place.get("x").asInt() + place.get("w").asInt()).isLessThanOrEqualTo(GRID_WIDTH);
      for (int x = 0; x < place.get("w").asInt(); x++) {
        for (int y = 0; y < place.get("h").asInt(); y++) {
          cells.add((place.get("x").asInt() + x) + "/" + (place.get("y").asInt() + y));
        }
      }
    }
    assertThat(cells).doesNotHaveDuplicates();
  }
}
