package org.wirecopy.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.wirecopy.local.place.DataDirectory;

/** A service that somebody starts who works on it, and what he has to set. */
record LeftOut(Part part, Map<String, String> environment, DataDirectory data) {

  /** Writes the settings into a file and says how they are used. */
  void describe(PrintStream out) {
    Path file = data.settings(part.label(), text());
    out.printf("Without %s: it is yours to start. Its settings are in %s:%n", part.label(), file);
    text().lines().forEach(line -> out.println("    " + line));
    out.println("  From the root of the project, in dev mode:");
    out.printf(
        "    (set -a; . %s; ./mvnw -pl %s -am -Dquick compile quarkus:dev)%n",
        quoted(file.toString()), part.module());
  }

  /** One variable a line, as shells and the environment files of IDEs have it. */
  String text() {
    return environment.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + quoted(entry.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  private static String quoted(String value) {
    return value.matches("[A-Za-z0-9_./:=-]*") ? value : "'" + value.replace("'", "'\\''") + "'";
  }
}
