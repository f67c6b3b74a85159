package org.wirecopy.benchmarks.names;

import java.util.Locale;
import java.util.Set;

/** Precision, recall and F1 over exact spans with their types, summed over texts. */
final class SpanScore {
  private int right;
  private int wanted;
  private int found;
  private int wrongType;
  private int wrongBounds;
  private int missed;
  private int invented;

  void add(Set<Span> gold, Set<Span> said) {
    wanted += gold.size();
    found += said.size();
    for (Span name : gold) {
      if (said.contains(name)) {
        right++;
      } else if (said.stream().anyMatch(name::samePlace)) {
        wrongType++;
      } else if (said.stream().anyMatch(name::overlaps)) {
        wrongBounds++;
      } else {
        missed++;
      }
    }
    invented += (int) said.stream().filter(s -> gold.stream().noneMatch(s::overlaps)).count();
  }

  double f1() {
    return wanted + found == 0 ? 0 : 200.0 * right / (wanted + found);
  }

  static String head() {
    return String.format(
        "%6s %9s %9s %10s %12s %7s %9s",
        "F1", "precision", "recall", "wrong type", "wrong bounds", "missed", "invented");
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "%6.2f %9.2f %9.2f %10d %12d %7d %9d",
        f1(),
        found == 0 ? 0 : 100.0 * right / found,
        wanted == 0 ? 0 : 100.0 * right / wanted,
        wrongType,
        wrongBounds,
        missed,
        invented);
  }
}
