package org.wirecopy.monitoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression asks for: series of one name.
 *
 * @param labels that must be there
 * @param equal labels with the value they must have, as {@code label="value"}
 */
record Selector(String metric, Set<String> labels, Set<String> equal) {
  /** Prefixes of all metrics that we may ask for; what else looks like a name is PromQL's. */
  private static final Pattern SELECTOR =
      Pattern.compile(
          "\\b((?:wirecopy|kafka|disk|process|jvm|http|system|agroal|kubelet)_[a-z0-9_]+)"
              + "\\s*(?:\\{([^}]*)\\})?");

  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern NAMES = Pattern.compile("\\{__name__=~\"([a-z0-9_|]+)\"([^}]*)\\}");
  private static final Pattern MATCHER =
      Pattern.compile("([a-zA-Z_]+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
  private static final Pattern GROUPING =
      Pattern.compile("\\b(?:by|on|without|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");

  static List<Selector> of(String expression) {
    List<Selector> selectors = new ArrayList<>();
    Matcher several = NAMES.matcher(expression);
    while (several.find()) {
      String matchers = several.group(2);
      BAR.splitAsStream(several.group(1)).forEach(name -> selectors.add(of(name, matchers)));
    }
    Matcher one = SELECTOR.matcher(NAMES.matcher(expression).replaceAll(""));
    while (one.find()) {
      selectors.add(of(one.group(1), one.group(2) == null ? "" : one.group(2)));
    }
    return selectors;
  }

  private static Selector of(String metric, String matchers) {
    Set<String> labels = new HashSet<>();
    Set<String> equal = new HashSet<>();
    Matcher matcher = MATCHER.matcher(matchers);
    while (matcher.find()) {
      labels.add(matcher.group(1));
      if (matcher.group(2).equals("=")) {
        equal.add(matcher.group(1) + "=\"" + matcher.group(3) + "\"");
      }
    }
    return new Selector(metric, labels, equal);
  }

  /** The labels that an expression groups or joins by. */
  static Set<String> grouping(String expression) {
    Set<String> labels = new HashSet<>();
    Matcher grouping = GROUPING.matcher(expression);
    while (grouping.find()) {
      COMMA
          .splitAsStream(grouping.group(1))
          .map(String::strip)
          .filter(label -> !label.isEmpty())
          .forEach(labels::add);
    }
    return labels;
  }
}
