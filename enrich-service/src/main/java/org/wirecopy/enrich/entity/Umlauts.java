package org.wirecopy.enrich.entity;

import java.util.regex.Pattern;

/**
 * Letters with two dots, and how writers do without the dots: "Müller" is "Mueller" or "Muller", by
 * DIN 5007-2 and by leaving them out.
 */
final class Umlauts {
  /**
   * A written-out umlaut between consonants, or Oe and Ue at the beginning. Michael and Miguel have
   * none, nor has a name of four letters (Joel, Coen).
   */
  private static final Pattern WRITTEN_OUT =
      Pattern.compile(
          "(?:(?<=[bcdfghjklmnprstvwxz])(?<![gq](?=u))([aou])|^([ou]))e(?="
              + "[bcdfghjkmnprstvwxz]|l[bdfgkmpst]|ll)",
          Pattern.CASE_INSENSITIVE);

  private static final int MIN_LENGTH = 5;
  private static final String VOWELS = "aouAOU";

  private Umlauts() {}

  /** A word in plain letters with written-out umlauts as one letter. */
  static String folded(String word) {
    return word.length() >= MIN_LENGTH && hasPair(word)
        ? WRITTEN_OUT.matcher(word).replaceAll("$1$2")
        : word;
  }

  private static boolean hasPair(String word) {
    for (int i = word.indexOf('e', 1); i > 0; i = word.indexOf('e', i + 1)) {
      if (VOWELS.indexOf(word.charAt(i - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
