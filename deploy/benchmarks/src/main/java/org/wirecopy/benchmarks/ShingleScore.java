package org.wirecopy.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well a text was found, by the measure of scrapinghub's article-extraction-benchmark: shingles
 * of four words as multisets, precision and recall averaged over pages, F1 of the two means. A page
 * from which nothing came has no precision and counts for recall only.
 *
 * @param precision NaN if nothing was found
 * @param recall NaN if nothing was to be found
 */
record ShingleScore(double precision, double recall) {
  private static final int SHINGLE = 4;
  private static final Pattern WORD = Pattern.compile("(?U)\\w+");

  /** The score by the expected text that fits best. */
  static ShingleScore best(List<String> expected, String found) {
    return expected.stream()
        .map(text -> of(text, found))
        .max(Comparator.comparingDouble(ShingleScore::f1))
        .orElseThrow();
  }

  static ShingleScore of(String expected, String found) {
    Map<String, Integer> wanted = shingles(expected);
    Map<String, Integer> got = shingles(found);
    double common =
        wanted.entrySet().stream()
            .mapToInt(one -> Math.min(one.getValue(), got.getOrDefault(one.getKey(), 0)))
            .sum();
    return new ShingleScore(common / sum(got), common / sum(wanted));
  }

  static ShingleScore mean(List<ShingleScore> scores) {
    return new ShingleScore(
        scores.stream()
            .mapToDouble(ShingleScore::precision)
            .filter(Double::isFinite)
            .average()
            .orElse(0),
        scores.stream()
            .mapToDouble(ShingleScore::recall)
            .filter(Double::isFinite)
            .average()
            .orElse(0));
  }

  double f1() {
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
  }

  private static double sum(Map<String, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<String, Integer> shingles = new HashMap<>();
    if (words.isEmpty()) {
      return shingles;
    }
    for (int i = 0; i == 0 || i + SHINGLE <= words.size(); i++) {
      int end = Math.min(i + SHINGLE, words.size());
      shingles.merge(String.join(" ", words.subList(i, end)), 1, Integer::sum);
    }
    return shingles;
  }
}
