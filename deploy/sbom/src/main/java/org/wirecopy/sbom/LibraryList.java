package org.wirecopy.sbom;

import java.util.List;

/** The list of libraries with version and licence, for people. */
final class LibraryList {
  private LibraryList() {}

  /** In Markdown, as a table that is read without a viewer too. */
  static String of(String packageName, List<Component> components, LicencePolicy policy) {
    StringBuilder text = new StringBuilder();
    text.append("# Libraries in ").append(packageName).append("\n\n");
    text.append(
        "Made from its bill of materials. The licence is the one under which we take it.\n\n");
    text.append("| library | version | licence | from |\n|---|---|---|---|\n");
    for (Component component : components) {
      text.append("| ")
          .append(component.id())
          .append(" | ")
          .append(component.version())
          .append(" | ")
          .append(policy.chosen(component).orElse("?"))
          .append(" | ")
          .append(component.website())
          .append(" |\n");
    }
    return text.toString();
  }
}
