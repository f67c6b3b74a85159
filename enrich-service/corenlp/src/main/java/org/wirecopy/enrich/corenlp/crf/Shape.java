package org.wirecopy.enrich.corenlp.crf;

/**
 * The shape of a word ("Xxxx", "d-dd"), and of what stands beside a text.
 *
 * @param name as features of one label and of the word before spell it
 * @param asNext as the features of a pair of labels spell the shape of the next word: behind the
 *     last word CoreNLP writes "null" there and nothing elsewhere
 */
record Shape(FeatureHash name, FeatureHash asNext) {
  static Shape of(String shape) {
    FeatureHash hash = FeatureHash.of(shape);
    return new Shape(hash, hash);
  }

  /** Of the places before the first and behind the last word. */
  static final Shape OUTSIDE = new Shape(FeatureHash.EMPTY, FeatureHash.of("null"));
}
