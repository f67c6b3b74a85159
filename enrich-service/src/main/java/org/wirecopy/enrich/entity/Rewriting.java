package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rules of spelling that are applied one after the other. */
final class Rewriting {
  private final List<Rule> rules = new ArrayList<>();

  private record Rule(Pattern from, String to) {}

  /**
   * The rules.
   *
   * @param pairs a regular expression and what stands in its place, in turns
   */
  Rewriting(String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      rules.add(new Rule(Pattern.compile(pairs[i]), pairs[i + 1]));
    }
  }

  String of(String text) {
    String rewritten = text;
    for (Rule rule : rules) {
      rewritten = rule.from().matcher(rewritten).replaceAll(rule.to());
    }
    return rewritten;
  }
}
