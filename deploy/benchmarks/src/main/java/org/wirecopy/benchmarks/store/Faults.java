package org.wirecopy.benchmarks.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Collects what is not as it must be, a few examples of each kind. */
final class Faults {
  private static final int MOST = 10;
  private static final int MAX_CHARACTERS = 300;

  private final List<String> all = new ArrayList<>();

  List<String> all() {
    return List.copyOf(all);
  }

  /** Both must have the same keys with the same values. */
  void unlessSame(String what, Map<String, ?> due, Map<String, ?> found) {
    List<String> differ = new ArrayList<>();
    Set<String> keys = new TreeSet<>(due.keySet());
    keys.addAll(found.keySet());
    for (String key : keys) {
      if (!Objects.equals(due.get(key), found.get(key))) {
        differ.add(key + ": " + cut(found.get(key)) + ", not " + cut(due.get(key)));
      }
    }
    tell(what, due.size(), differ);
  }

  /** Both must hold the same. */
  void unlessSame(String what, Set<String> due, Set<String> found) {
    List<String> differ = new ArrayList<>();
    due.stream().filter(one -> !found.contains(one)).forEach(one -> differ.add("- " + cut(one)));
    found.stream().filter(one -> !due.contains(one)).forEach(one -> differ.add("+ " + cut(one)));
    tell(what, due.size(), differ);
  }

  private void tell(String what, int compared, List<String> differ) {
    System.out.printf("%s: %d compared, %d differ%n", what, compared, differ.size());
    if (!differ.isEmpty()) {
      all.add(
          "%s: %d of %d differ%n  %s"
              .formatted(
                  what,
                  differ.size(),
                  compared,
                  String.join("\n  ", differ.subList(0, Math.min(MOST, differ.size())))));
    }
  }

  private static String cut(Object any) {
    String text = String.valueOf(any);
    return text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS) + "…";
  }
}
