package org.wirecopy.store.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * Puts two sequences beside each other, in their order, so that what stands beside each other is as
 * alike as possible: Needleman and Wunsch, 1970, without a price for gaps.
 */
final class Alignment {
  private Alignment() {}

  /** Two elements side by side; -1 where one stands alone. */
  record Pair(int left, int right) {}

  /**
   * Aligns.
   *
   * @param likeness of an element of the left and one of the right by their indices; 0 for two that
   *     never stand beside each other
   */
  static List<Pair> of(int lefts, int rights, IntBinaryOperator likeness) {
    int[][] scores = new int[lefts][rights];
    int[][] best = new int[lefts + 1][rights + 1];
    for (int i = lefts - 1; i >= 0; i--) {
      for (int j = rights - 1; j >= 0; j--) {
        scores[i][j] = likeness.applyAsInt(i, j);
        int together = scores[i][j] == 0 ? 0 : scores[i][j] + best[i + 1][j + 1];
        best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < lefts && j < rights) {
      if (scores[i][j] > 0 && best[i][j] == scores[i][j] + best[i + 1][j + 1]) {
        pairs.add(new Pair(i++, j++));
      } else if (best[i][j] == best[i + 1][j]) {
        pairs.add(new Pair(i++, -1));
      } else {
        pairs.add(new Pair(-1, j++));
      }
    }
    while (i < lefts) {
      pairs.add(new Pair(i++, -1));
    }
    while (j < rights) {
      pairs.add(new Pair(-1, j++));
    }
    return pairs;
  }
}
