package org.wirecopy.enrich.language;

/** One trained model: evidence for each language of the news. May be called by several threads. */
interface LanguageModel {
  /** A language that the model does not know. */
  double UNKNOWN = Double.NEGATIVE_INFINITY;

  /**
   * Evidence for each language, in the order of {@link NewsLanguages#TAGS}: logarithms of
   * probabilities up to a common summand and a factor of the model's own.
   *
   * @param prose words and punctuation, single spaces between, without digits and addresses
   */
  double[] evidence(String prose);
}
