package org.wirecopy.enrich.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.ml.model.Context;

/**
 * What Czech typed without marks lacks: an n-gram in plain letters stands for itself and for those
 * with marks, and speaks for a language as much as the strongest of them.
 */
final class HiddenMarks {
  private HiddenMarks() {}

  /**
   * By n-grams in plain letters, how much stronger the strongest with marks is.
   *
   * @param contexts a model's n-grams and their weights for its outcomes
   * @param languages places in {@link NewsLanguages#TAGS}, or -1, by outcome
   */
  static NGramTable of(Map<?, ?> contexts, int[] languages) {
    Map<String, float[]> strongest = new HashMap<>();
    contexts.forEach(
        (key, weights) -> {
          String nGram = (String) key;
          String plain = LatinMarks.without(nGram);
          if (!plain.equals(nGram) && LatinMarks.areAbsent(plain)) {
            strongest.merge(plain, weights((Context) weights, languages), HiddenMarks::stronger);
          }
        });
    NGramTable table = new NGramTable(strongest.size());
    strongest.forEach(
        (plain, most) -> {
          Context itself = (Context) contexts.get(plain);
          float[] own = itself == null ? new float[most.length] : weights(itself, languages);
          put(table, plain, most, own);
        });
    return table;
  }

  /** By language; 0 where the n-gram says nothing of it. */
  private static float[] weights(Context context, int[] languages) {
    float[] weights = new float[NewsLanguages.TAGS.size()];
    int[] outcomes = context.getOutcomes();
    for (int i = 0; i < outcomes.length; i++) {
      if (languages[outcomes[i]] >= 0) {
        weights[languages[outcomes[i]]] = (float) context.getParameters()[i];
      }
    }
    return weights;
  }

  private static float[] stronger(float[] one, float[] other) {
    float[] stronger = one.clone();
    for (int i = 0; i < stronger.length; i++) {
      stronger[i] = Math.max(one[i], other[i]);
    }
    return stronger;
  }

  private static void put(NGramTable table, String nGram, float[] most, float[] own) {
    byte[] kept = new byte[most.length];
    float[] theirs = new float[most.length];
    int count = 0;
    for (int i = 0; i < most.length; i++) {
      if (most[i] != 0 && most[i] > own[i]) {
        kept[count] = (byte) i;
        theirs[count++] = most[i] - own[i];
      }
    }
    table.put(nGram, Arrays.copyOf(kept, count), Arrays.copyOf(theirs, count));
  }
}
