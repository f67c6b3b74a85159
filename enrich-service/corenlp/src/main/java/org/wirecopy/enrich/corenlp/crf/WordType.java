package org.wirecopy.enrich.corenlp.crf;

/**
 * A word wherever it stands, with the sums of the weights of all features that depend on it alone.
 * The sums have one place for each label, or for each pair of labels.
 */
final class WordType {
  /** As the tokenizer gives it; empty outside a text. */
  final String text;

  /** Of the word as features spell it. */
  final FeatureHash hash;

  final Shape shape;

  /** As features of pairs of labels spell it. */
  final FeatureHash cluster;

  final Traits traits;

  /** For the labels of this word. */
  final double[] asLabelled;

  /** For the labels of the next word. */
  final double[] asPrevious;

  /** For the labels of the word before. */
  final double[] asNext;

  /** For the labels of each of the words that follow soon. */
  final double[] asBefore;

  /** For the labels of each of the words that stand shortly before. */
  final double[] asAfter;

  /** For the pairs of labels of the word before and this one. */
  final double[] pairs;

  /** For the pairs of labels of this word and the next. */
  final double[] pairsAsPrevious;

  /** For the pairs of labels of the two words before. */
  final double[] pairsAsNext;

  /** A word whose sums are still 0. */
  WordType(
      String text, FeatureHash hash, Shape shape, FeatureHash cluster, Traits traits, int labels) {
    this.text = text;
    this.hash = hash;
    this.shape = shape;
    this.cluster = cluster;
    this.traits = traits;
    asLabelled = new double[labels];
    asPrevious = new double[labels];
    asNext = new double[labels];
    asBefore = new double[labels];
    asAfter = new double[labels];
    pairs = new double[labels * labels];
    pairsAsPrevious = new double[labels * labels];
    pairsAsNext = new double[labels * labels];
  }

  /**
   * What other features ask of a word.
   *
   * @param nameCase a capital at the beginning and none behind it, two characters or more
   * @param noCapital at least one character, and no capital
   * @param letter there is a letter in it
   * @param shortWord at most three characters
   */
  record Traits(boolean nameCase, boolean noCapital, boolean letter, boolean shortWord) {
    static Traits of(String word) {
      boolean capitalBehind = false;
      boolean letter = false;
      for (int i = 0; i < word.length(); i++) {
        char character = word.charAt(i);
        capitalBehind |= i > 0 && Character.isUpperCase(character);
        letter |= Character.isLetter(character);
      }
      boolean capitalFirst = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      boolean titleFirst = !word.isEmpty() && Character.isTitleCase(word.charAt(0));
      return new Traits(
          word.length() >= 2 && (capitalFirst || titleFirst) && !capitalBehind,
          !word.isEmpty() && !capitalFirst && !capitalBehind,
          letter,
          word.length() <= 3);
    }
  }
}
