package org.wirecopy.benchmarks.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says in a few lines how two collections differ. */
final class Difference {
  private static final int MOST = 10;

  private Difference() {}

  static String of(String what, Object expected, Object found) {
    List<String> lines = new ArrayList<>();
    if (expected instanceof Map<?, ?> due && found instanceof Map<?, ?> met) {
      of(due, met, lines);
    } else if (expected instanceof Set<?> due && found instanceof Set<?> met) {
      due.stream().filter(each -> !met.contains(each)).forEach(each -> lines.add("- " + each));
      met.stream().filter(each -> !due.contains(each)).forEach(each -> lines.add("+ " + each));
    } else {
      lines.add(expected + ", not " + found);
    }
    return "%s: %d differ%n  %s"
        .formatted(
            what,
            lines.size(),
            String.join("\n  ", lines.subList(0, Math.min(MOST, lines.size()))));
  }

  private static void of(Map<?, ?> due, Map<?, ?> met, List<String> lines) {
    due.forEach(
        (key, value) -> {
          if (!value.equals(met.get(key))) {
            lines.add(key + ": " + met.get(key) + ", not " + value);
          }
        });
    met.keySet().stream()
        .filter(key -> !due.containsKey(key))
        .forEach(key -> lines.add(key + ": nobody expected it"));
  }
}
