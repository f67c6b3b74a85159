package org.wirecopy.enrich.language;

import org.wirecopy.enrich.contract.Language;

/** Tells the language of a text. Every method may be called by several threads. */
public interface LanguageIdentifier {
  /** Loads models, which may take seconds; {@link #identify} does so itself where nobody did. */
  void load();

  /**
   * The main language of a text, {@code und} where it cannot be told; the confidence is calibrated,
   * so that of the texts said to be 0.9 sure about nine in ten are right.
   */
  default Language identify(String text) {
    return identify(text, null);
  }

  /**
   * The same with what the source says, which decides where the text alone leaves doubt.
   *
   * @param declared BCP 47 tag; null where the source declares none
   */
  Language identify(String text, String declared);

  /**
   * The language to which the few words, names and numbers of a text point that is in none, as
   * results, line-ups and prices are; {@code und} where they point to none.
   */
  default String hint(String text) {
    return Language.UNDETERMINED;
  }
}
