package org.wirecopy.enrich.tagger.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.wirecopy.enrich.extractor.RawMention;

/** How well an engine finds names: the same characters and the same type, or it is a mistake. */
final class Score {
  private final Map<RawMention.Type, Counts> byType = new EnumMap<>(RawMention.Type.class);

  /** Names that are there, names that were found, and those of them that are right. */
  private static final class Counts {
    private int there;
    private int found;
    private int right;

    double f1() {
      return there + found == 0 ? 0 : 200.0 * right / (there + found);
    }
  }

  /**
   * Of an engine on some sentences.
   *
   * @param engine the names in a text
   */
  static Score of(Function<String, List<RawMention>> engine, List<LabelledSentence> sentences) {
    Score score = new Score();
    for (LabelledSentence sentence : sentences) {
      List<RawMention> found = engine.apply(sentence.text());
      sentence.names().forEach(name -> score.counts(name).there++);
      for (RawMention name : found) {
        score.counts(name).found++;
        if (sentence.names().contains(name)) {
          score.counts(name).right++;
        }
      }
    }
    return score;
  }

  private Counts counts(RawMention name) {
    return byType.computeIfAbsent(name.type(), type -> new Counts());
  }

  /** F1 of all names together, in per cent. */
  double f1() {
    return sum().f1();
  }

  private Counts sum() {
    Counts sum = new Counts();
    for (Counts counts : byType.values()) {
      sum.there += counts.there;
      sum.found += counts.found;
      sum.right += counts.right;
    }
    return sum;
  }

  /** Precision, recall and F1 of all, and F1 by type. */
  @Override
  public String toString() {
    Counts sum = sum();
    StringBuilder line =
        new StringBuilder(
            "F1 %.1f (precision %.1f, recall %.1f; %d names)"
                .formatted(
                    sum.f1(),
                    100.0 * sum.right / Math.max(1, sum.found),
                    100.0 * sum.right / Math.max(1, sum.there),
                    sum.there));
    byType.forEach((type, counts) -> line.append("  %s %.1f".formatted(type, counts.f1())));
    return line.toString();
  }
}
