package org.wirecopy.monitoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What services tell on {@code /q/metrics}, in Prometheus' text format. */
final class Exposition {
  private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) ");
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)\\})? \\S+");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final Map<String, Set<Set<String>>> series = new HashMap<>();
  private final Set<String> families = new TreeSet<>();

  Exposition(List<String> texts) {
    texts.stream().flatMap(String::lines).forEach(this::take);
  }

  private void take(String line) {
    Matcher type = TYPE.matcher(line);
    if (type.lookingAt()) {
      families.add(type.group(1));
      return;
    }
    Matcher sample = SAMPLE.matcher(line);
    if (line.startsWith("#") || !sample.matches()) {
      return;
    }
    Set<String> labels = new HashSet<>();
    Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
    while (label.find()) {
      labels.add(label.group());
    }
    series.computeIfAbsent(sample.group(1), any -> new HashSet<>()).add(labels);
  }

  /** The metrics of ours; the largest value of a histogram is no metric of its own. */
  Set<String> families() {
    Set<String> ours = new TreeSet<>();
    for (String name : families) {
      boolean largest =
          name.endsWith("_max") && families.contains(name.substring(0, name.length() - 4));
      if (name.startsWith("wirecopy_") && !largest) {
        ours.add(name);
      }
    }
    return ours;
  }

  boolean holds(Selector selector) {
    return series.getOrDefault(selector.metric(), Set.of()).stream()
        .anyMatch(
            labels ->
                labels.containsAll(selector.equal())
                    && names(labels).containsAll(selector.labels()));
  }

  /** The labels that any series of a metric has. */
  Set<String> labels(String metric) {
    Set<String> names = new HashSet<>();
    series.getOrDefault(metric, Set.of()).forEach(labels -> names.addAll(names(labels)));
    return names;
  }

  private static Set<String> names(Set<String> labels) {
    Set<String> names = new HashSet<>();
    labels.forEach(label -> names.add(label.substring(0, label.indexOf('='))));
    return names;
  }
}
