package org.wirecopy.sbom;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Libraries that are made together are shipped in one version. */
final class Families {
  /** Groups whose libraries are released together. Jackson's annotations have no patch releases. */
  private static final Set<String> TOGETHER =
      Set.of(
          "com.fasterxml.jackson.core",
          "com.fasterxml.jackson.dataformat",
          "com.fasterxml.jackson.datatype",
          "io.netty",
          "io.quarkus",
          "io.vertx",
          "org.apache.james",
          "org.apache.kafka",
          "org.apache.logging.log4j",
          "org.apache.pdfbox",
          "org.apache.poi",
          "org.apache.tika",
          "org.commonmark",
          "org.slf4j");

  /** Of such a group, but with releases of their own. */
  private static final Set<String> APART =
      Set.of(
          "com.fasterxml.jackson.core:jackson-annotations",
          "io.netty:netty-tcnative-boringssl-static",
          "io.netty:netty-tcnative-classes",
          "io.quarkus:quarkus-fs-util",
          "org.apache.pdfbox:jempbox");

  private Families() {}

  /** One line for each family of which several versions would be shipped. */
  static List<String> complaints(List<Component> components) {
    Map<String, Set<String>> versions = new TreeMap<>();
    for (Component component : components) {
      if (TOGETHER.contains(component.group()) && !APART.contains(component.id())) {
        versions
            .computeIfAbsent(component.group(), group -> new TreeSet<>())
            .add(component.version());
      }
    }
    return versions.entrySet().stream()
        .filter(family -> family.getValue().size() > 1)
        .map(
            family ->
                family.getKey()
                    + " comes in the versions "
                    + String.join(", ", family.getValue())
                    + ": manage all of the family in the root pom.xml")
        .toList();
  }
}
