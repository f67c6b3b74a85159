package org.wirecopy.enrich.tagger.training;

import java.util.Arrays;
import org.wirecopy.enrich.tagger.Labels;

/**
 * The probabilities of all sequences of labels of one sentence, by the forward-backward algorithm;
 * with logarithms, so that nothing underflows.
 */
final class Lattice {
  private static final int L = Labels.COUNT;
  private static final float NEVER = -1e9f;

  private final int tokens;
  private final float[] scores;
  private final float[] transitions;
  private final float[] forward;
  private final float[] backward;

  /** Labels before and behind each label. */
  private static final int[][] BEFORE = new int[L][];

  private static final int[][] BEHIND = new int[L][];

  static {
    for (int label = 0; label < L; label++) {
      int[] before = new int[L];
      int[] behind = new int[L];
      int countBefore = 0;
      int countBehind = 0;
      for (int other = 0; other < L; other++) {
        if (Labels.follows(other, label)) {
          before[countBefore++] = other;
        }
        if (Labels.follows(label, other)) {
          behind[countBehind++] = other;
        }
      }
      BEFORE[label] = Arrays.copyOf(before, countBefore);
      BEHIND[label] = Arrays.copyOf(behind, countBehind);
    }
  }

  /**
   * A lattice.
   *
   * @param scores of each token's labels
   * @param transitions of each pair of labels
   */
  Lattice(int tokens, float[] scores, float[] transitions) {
    this.tokens = tokens;
    this.scores = scores;
    this.transitions = transitions;
    forward = new float[tokens * L];
    backward = new float[tokens * L];
    fillForward();
    fillBackward();
  }

  private void fillForward() {
    for (int label = 0; label < L; label++) {
      forward[label] = Labels.begins(label) ? scores[label] : NEVER;
    }
    float[] terms = new float[L];
    for (int i = 1; i < tokens; i++) {
      for (int label = 0; label < L; label++) {
        int count = 0;
        for (int before : BEFORE[label]) {
          terms[count++] = forward[(i - 1) * L + before] + transitions[before * L + label];
        }
        forward[i * L + label] = scores[i * L + label] + logSum(terms, count);
      }
    }
  }

  private void fillBackward() {
    for (int label = 0; label < L; label++) {
      backward[(tokens - 1) * L + label] = Labels.ends(label) ? 0 : NEVER;
    }
    float[] terms = new float[L];
    for (int i = tokens - 2; i >= 0; i--) {
      for (int label = 0; label < L; label++) {
        int count = 0;
        for (int behind : BEHIND[label]) {
          int next = (i + 1) * L + behind;
          terms[count++] = transitions[label * L + behind] + scores[next] + backward[next];
        }
        backward[i * L + label] = logSum(terms, count);
      }
    }
  }

  private static float logSum(float[] terms, int count) {
    float most = terms[0];
    for (int i = 1; i < count; i++) {
      most = Math.max(most, terms[i]);
    }
    if (count == 1) {
      return most;
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      float less = terms[i] - most;
      if (less > -20) {
        sum += Math.exp(less);
      }
    }
    return (float) (most + Math.log(sum));
  }

  /** The logarithm of the sum over all sequences. */
  float total() {
    float[] terms = new float[L];
    int count = 0;
    for (int label = 0; label < L; label++) {
      if (Labels.ends(label)) {
        terms[count++] = forward[(tokens - 1) * L + label];
      }
    }
    return logSum(terms, count);
  }

  /** The probability of a token's label. */
  float of(int token, int label, float total) {
    return (float) Math.exp(forward[token * L + label] + backward[token * L + label] - total);
  }

  /** Adds the probabilities of all pairs of labels of a token and the next. */
  void addPairs(int token, float total, float[] pairs) {
    for (int label = 0; label < L; label++) {
      for (int behind : BEHIND[label]) {
        int next = (token + 1) * L + behind;
        float log =
            forward[token * L + label]
                + transitions[label * L + behind]
                + scores[next]
                + backward[next]
                - total;
        if (log > -15) {
          pairs[label * L + behind] += (float) Math.exp(log);
        }
      }
    }
  }
}
