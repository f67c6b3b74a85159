package org.wirecopy.sbom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bill of materials in CycloneDX's JSON (ECMA-424), as its Maven plugin writes it. */
final class Sbom {
  private static final Pattern CLASSIFIER = Pattern.compile("[?&]classifier=([^&]+)");

  private Sbom() {}

  /**
   * @return its libraries, ordered by group, name and version
   * @throws IOException if the file cannot be read or is no such list
   */
  static List<Component> read(Path file) throws IOException {
    JsonNode root = new ObjectMapper().readTree(file.toFile());
    if (!root.path("bomFormat").asText().equals("CycloneDX")) {
      throw new IOException(file + " is no CycloneDX bill of materials");
    }
    List<Component> components = new ArrayList<>();
    for (JsonNode node : root.path("components")) {
      components.add(component(node));
    }
    components.sort(
        Comparator.comparing(Component::group)
            .thenComparing(Component::name)
            .thenComparing(Component::version));
    return List.copyOf(components);
  }

  private static Component component(JsonNode node) {
    Matcher classifier = CLASSIFIER.matcher(node.path("purl").asText());
    return new Component(
        node.path("group").asText(),
        node.path("name").asText(),
        node.path("version").asText(),
        classifier.find() ? classifier.group(1) : "",
        licences(node.path("licenses")),
        website(node.path("externalReferences")));
  }

  private static List<String> licences(JsonNode list) {
    List<String> licences = new ArrayList<>();
    for (JsonNode entry : list) {
      if (entry.has("expression")) {
        licences.addAll(List.of(entry.get("expression").asText().split(" OR ")));
      } else {
        JsonNode licence = entry.path("license");
        licences.add(licence.path("id").asText(licence.path("name").asText()));
      }
    }
    return licences;
  }

  private static String website(JsonNode references) {
    for (JsonNode reference : references) {
      if (reference.path("type").asText().equals("website")) {
        return reference.path("url").asText();
      }
    }
    return "";
  }
}
