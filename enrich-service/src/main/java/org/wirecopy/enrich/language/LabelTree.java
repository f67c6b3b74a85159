package org.wirecopy.enrich.language;

import java.util.List;

/**
 * The Huffman tree over fastText's labels. A label's probability is the product of those of the
 * turns on the way to it.
 */
final class LabelTree {
  private static final long NOT_MERGED = (long) 1e15;

  private final int labels;
  private final int[] parents;
  private final boolean[] second;

  /**
   * The tree that training built.
   *
   * @param frequencies of the labels, falling
   */
  LabelTree(List<Long> frequencies) {
    labels = frequencies.size();
    int size = 2 * labels - 1;
    parents = new int[size];
    second = new boolean[size];
    long[] counts = new long[size];
    for (int i = 0; i < size; i++) {
      counts[i] = i < labels ? frequencies.get(i) : NOT_MERGED;
    }
    int leaf = labels - 1;
    int inner = labels;
    for (int i = labels; i < size; i++) {
      int first = leaf >= 0 && counts[leaf] < counts[inner] ? leaf-- : inner++;
      int other = leaf >= 0 && counts[leaf] < counts[inner] ? leaf-- : inner++;
      counts[i] = counts[first] + counts[other];
      parents[first] = i;
      parents[other] = i;
      second[other] = true;
    }
  }

  /**
   * The logarithm of each label's probability.
   *
   * @param turns for each inner node, in the order of their making, the logit of its second branch
   */
  double[] logProbabilities(double[] turns) {
    double[] logs = new double[parents.length];
    // Parents come behind their children, the root last.
    for (int i = parents.length - 2; i >= 0; i--) {
      double logit = turns[parents[i] - labels];
      logs[i] = logs[parents[i]] - Math.log1p(Math.exp(second[i] ? -logit : logit));
    }
    return logs;
  }
}
