package org.wirecopy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All rules together. */
record Checks(List<Check> checks) {

  /**
   * Made anew: Strimzi's generator takes some seconds.
   *
   * @param scratch a folder for what it writes
   */
  static Checks all(Path scratch) throws IOException {
    List<Check> checks =
        new ArrayList<>(
            List.of(
                new Shapes(shapes(scratch)),
                new Vocabulary(),
                new Restricted(),
                new PodReferences(),
                new Selectors(),
                new OperatorReferences(),
                new Addresses(),
                new TopicContracts()));
    // Without the packages (a build that stops before) there is nothing to compare with.
    if (PackagedService.areAllThere()) {
      checks.add(KnownSettings.ofPackagedServices());
    }
    return new Checks(List.copyOf(checks));
  }

  private static List<Shape> shapes(Path scratch) throws IOException {
    List<Shape> shapes =
        new ArrayList<>(
            List.of(
                new StrictModels(),
                new MonitoringModels(),
                StrimziDefinitions.generate(scratch),
                ClosedSchemas.ofParts(otherOperators())));
    String official = System.getProperty("wirecopy.crds");
    if (official != null) {
      try (Stream<Path> files = Files.list(Path.of(official))) {
        shapes.add(ClosedSchemas.ofDefinitions(files.sorted().toList()));
      }
    }
    return shapes;
  }

  private static JsonNode otherOperators() throws IOException {
    try (InputStream parts = Checks.class.getResourceAsStream("other-operators.yaml")) {
      // Jackson's own reader does not follow the aliases.
      Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(parts);
      return new ObjectMapper().valueToTree(read);
    }
  }

  List<String> problems(Rendered rendered) {
    return checks.stream().flatMap(each -> each.problems(rendered).stream()).toList();
  }
}
