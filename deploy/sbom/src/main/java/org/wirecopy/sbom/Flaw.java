package org.wirecopy.sbom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * A published flaw of Maven libraries, from an entry of the OSV schema
 * (https://ossf.github.io/osv-schema/).
 */
final class Flaw {
  /** GitHub's words, which every entry for Maven that comes from there has. */
  private static final Set<String> NOT_SERIOUS = Set.of("LOW", "MODERATE", "MEDIUM");

  private final JsonNode entry;

  Flaw(JsonNode entry) {
    this.entry = entry;
  }

  String id() {
    return entry.path("id").asText();
  }

  /** Its own id and those that others have given it. */
  List<String> names() {
    List<String> names = new ArrayList<>(List.of(id()));
    entry.path("aliases").forEach(alias -> names.add(alias.asText()));
    return names;
  }

  String summary() {
    return entry.path("summary").asText();
  }

  /** False only where the entry says that it is less; one that does not say counts. */
  boolean serious() {
    String severity = entry.at("/database_specific/severity").asText().toUpperCase(Locale.ROOT);
    return !NOT_SERIOUS.contains(severity) && !entry.has("withdrawn");
  }

  boolean affects(Component component) {
    for (JsonNode affected : entry.path("affected")) {
      JsonNode of = affected.path("package");
      if (of.path("ecosystem").asText().equals("Maven")
          && of.path("name").asText().equals(component.id())
          && (lists(affected.path("versions"), component.version())
              || within(affected.path("ranges"), component.version()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean lists(JsonNode versions, String version) {
    for (JsonNode each : versions) {
      if (each.asText().equals(version)) {
        return true;
      }
    }
    return false;
  }

  private static boolean within(JsonNode ranges, String version) {
    ComparableVersion ours = new ComparableVersion(version);
    for (JsonNode range : ranges) {
      if (range.path("type").asText().equals("ECOSYSTEM") && covers(range.path("events"), ours)) {
        return true;
      }
    }
    return false;
  }

  /** OSV's own rule: of the events that our version has reached, the latest decides. */
  private static boolean covers(JsonNode events, ComparableVersion ours) {
    ComparableVersion latest = null;
    boolean affected = false;
    for (JsonNode event : events) {
      for (String kind : List.of("introduced", "fixed", "last_affected")) {
        if (event.has(kind)) {
          ComparableVersion at = new ComparableVersion(event.get(kind).asText());
          if (reached(kind, at, ours) && (latest == null || at.compareTo(latest) >= 0)) {
            latest = at;
            affected = kind.equals("introduced");
          }
        }
      }
    }
    return affected;
  }

  private static boolean reached(String kind, ComparableVersion at, ComparableVersion ours) {
    int order = at.compareTo(ours);
    // The last that is affected is itself affected, the first that is mended is not.
    return kind.equals("last_affected") ? order < 0 : order <= 0;
  }
}
