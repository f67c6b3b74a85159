package org.wirecopy.enrich.corenlp.crf;

/** Which cluster of words of like use a word belongs to. */
final class WordClusters {
  private final HashIndex words;
  private final short[] clusters;
  private final String[] names;

  /**
   * Clusters.
   *
   * @param words the hash of each word
   * @param clusters the number of each word's cluster, in the same order
   * @param names the name of each cluster
   */
  WordClusters(long[] words, short[] clusters, String[] names) {
    this.words = new HashIndex(words);
    this.clusters = clusters;
    this.names = names;
  }

  /** The name of a word's cluster, or null where it has none. */
  String of(String word) {
    int number = words.number(FeatureHash.of(word).value());
    return number < 0 ? null : names[clusters[number]];
  }
}
