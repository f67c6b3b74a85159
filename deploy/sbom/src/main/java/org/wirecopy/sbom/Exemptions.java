package org.wirecopy.sbom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Flaws of libraries that cannot be reached through us, as statements of OpenVEX
 * (https://github.com/openvex/spec): {@code not_affected} with a justification, for a flaw and a
 * library's package URL with its version, so that a statement ends with the version it was made
 * for.
 */
final class Exemptions {
  private final Set<String> exempt = new HashSet<>();

  /**
   * @throws IOException if the file cannot be read, or a statement gives no reason
   */
  static Exemptions read(Path file) throws IOException {
    Exemptions exemptions = new Exemptions();
    for (JsonNode statement : new ObjectMapper().readTree(file.toFile()).path("statements")) {
      String flaw = statement.at("/vulnerability/name").asText();
      if (!statement.path("status").asText().equals("not_affected")) {
        continue;
      }
      if (statement.path("impact_statement").asText().isBlank()) {
        throw new IOException(
            file + ": the statement on " + flaw + " needs an \"impact_statement\" that says why");
      }
      for (JsonNode product : statement.path("products")) {
        exemptions.exempt.add(flaw + " " + product.path("@id").asText());
      }
    }
    return exemptions;
  }

  private Exemptions() {}

  boolean cover(Flaw flaw, Component component) {
    String product =
        "pkg:maven/" + component.group() + "/" + component.name() + "@" + component.version();
    return flaw.names().stream().anyMatch(name -> exempt.contains(name + " " + product));
  }

  /** One line for each serious flaw of a library that no statement takes out. */
  List<String> complaints(List<Component> components, List<Flaw> flaws) {
    return components.stream()
        .flatMap(
            component ->
                flaws.stream()
                    .filter(flaw -> flaw.serious() && flaw.affects(component))
                    .filter(flaw -> !cover(flaw, component))
                    .map(flaw -> complaint(component, flaw)))
        .toList();
  }

  private static String complaint(Component component, Flaw flaw) {
    return component
        + " has the serious flaw "
        + String.join(", ", flaw.names())
        + " ("
        + flaw.summary()
        + "): take a version without it, or say in deploy/sbom/vex.json why it cannot be reached";
  }
}
