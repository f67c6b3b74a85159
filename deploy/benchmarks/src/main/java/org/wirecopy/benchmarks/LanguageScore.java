package org.wirecopy.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an engine said of texts whose languages are known. */
final class LanguageScore {
  private static final double[] COVERAGES = {1, 0.99, 0.98, 0.95, 0.9, 0.8};
  private static final double[] CONFIDENCES = {0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01};

  private final List<Answer> answers = new ArrayList<>();

  /** One text; {@code und} is right only where nothing else was asked for. */
  private record Answer(String wanted, String said, double confidence) {
    boolean isRight() {
      return wanted.equals(said);
    }
  }

  void add(String wanted, String said, double confidence) {
    answers.add(new Answer(wanted, said, confidence));
  }

  boolean isEmpty() {
    return answers.isEmpty();
  }

  /** Right ones among all, in percent. */
  double accuracy() {
    return percentRight(answers);
  }

  /** Accuracy when only the surest count. */
  String coverageCurve() {
    List<Answer> surest =
        answers.stream().sorted(Comparator.comparingDouble(Answer::confidence).reversed()).toList();
    StringBuilder row = new StringBuilder();
    for (double coverage : COVERAGES) {
      int count = (int) Math.ceil(coverage * surest.size());
      row.append(
          String.format(
              Locale.ROOT,
              "  %.0f %%: %.2f",
              coverage * 100,
              percentRight(surest.subList(0, count))));
    }
    return row.toString();
  }

  /** For each range of confidence: texts, mean confidence, share of right ones. */
  String reliability() {
    return reliability(answers);
  }

  /** The same of texts in some languages that were taken for one of these. */
  String reliability(Set<String> languages) {
    return reliability(
        answers.stream()
            .filter(a -> languages.contains(a.wanted()) && languages.contains(a.said()))
            .toList());
  }

  private static String reliability(List<Answer> some) {
    StringBuilder table = new StringBuilder();
    for (int i = 0; i + 1 < CONFIDENCES.length; i++) {
      double from = CONFIDENCES[i];
      double to = CONFIDENCES[i + 1];
      List<Answer> within =
          some.stream().filter(a -> a.confidence() >= from && a.confidence() < to).toList();
      if (!within.isEmpty()) {
        double mean = within.stream().mapToDouble(Answer::confidence).average().orElseThrow();
        table.append(
            String.format(
                Locale.ROOT,
                "  %.2f to %.2f  %6d texts  mean confidence %.3f  right %.3f%n",
                from,
                Math.min(1, to),
                within.size(),
                mean,
                percentRight(within) / 100));
      }
    }
    return table.toString();
  }

  /** The languages with most wrong answers, and what was said instead. */
  String worst(int languages) {
    Map<String, Map<String, Integer>> wrong = new HashMap<>();
    for (Answer answer : answers) {
      if (!answer.isRight()) {
        wrong
            .computeIfAbsent(answer.wanted(), tag -> new HashMap<>())
            .merge(answer.said(), 1, Integer::sum);
      }
    }
    StringBuilder table = new StringBuilder();
    wrong.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Map<String, Integer>>>comparingInt(
                    row -> -row.getValue().values().stream().mapToInt(Integer::intValue).sum())
                .thenComparing(Map.Entry::getKey))
        .limit(languages)
        .forEach(row -> table.append(row(row.getKey(), row.getValue())));
    return table.toString();
  }

  private String row(String wanted, Map<String, Integer> said) {
    long all = answers.stream().filter(answer -> answer.wanted().equals(wanted)).count();
    StringBuilder row = new StringBuilder(String.format("  %-3s of %d:", wanted, all));
    said.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Integer>>comparingInt(e -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> row.append(' ').append(e.getValue()).append(' ').append(e.getKey()));
    return row.append(System.lineSeparator()).toString();
  }

  private static double percentRight(List<Answer> some) {
    return 100.0 * some.stream().filter(Answer::isRight).count() / Math.max(1, some.size());
  }
}
