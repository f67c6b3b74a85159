package org.wirecopy.enrich.corenlp.crf;

/**
 * The weights of features: for each feature a row with one weight for each label, or pair of them.
 */
final class WeightTable {
  private final HashIndex index;
  private final float[] weights;
  private final int width;

  /**
   * A table.
   *
   * @param features the hash of each feature's name
   * @param weights row by row, in the order of the features
   */
  WeightTable(long[] features, float[] weights) {
    index = new HashIndex(features);
    this.weights = weights;
    width = features.length == 0 ? 0 : weights.length / features.length;
  }

  /** Adds a feature's weights, where the model knows it. */
  void add(long feature, double[] sums) {
    int number = index.number(feature);
    if (number >= 0) {
      int row = number * width;
      for (int i = 0; i < sums.length; i++) {
        sums[i] += weights[row + i];
      }
    }
  }
}
