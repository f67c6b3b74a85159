package org.wirecopy.enrich.language;

import java.util.Locale;
import java.util.Set;

/**
 * Amharic or Tigrinya, which share the Ethiopic script and which no model here tells apart: by how
 * their words begin, and by words that the other one does not have. Amharic has the genitive {@code
 * የ-} and writes an initial a as {@code አ}; Tigrinya has the relative {@code ዝ-} and writes {@code
 * ኣ}.
 */
final class Ethiopic {
  private static final String AMHARIC = "am";
  private static final String TIGRINYA = "ti";

  private static final String AMHARIC_INITIALS = "የአ";
  private static final String TIGRINYA_INITIALS = "ዝኣ";

  private static final Set<String> AMHARIC_WORDS =
      Set.of("ነው", "ነበር", "ናቸው", "እና", "ላይ", "ውስጥ", "ጋር", "ወደ", "ይህ", "እንደ", "ስለ", "ግን");

  private static final Set<String> TIGRINYA_WORDS =
      Set.of("እዩ", "እያ", "እዮም", "ናይ", "ካብ", "ናብ", "ምስ", "ድማ", "እቲ", "ነቲ", "ከም", "ግና");

  /** How much rarer Tigrinya is in the news than Amharic. */
  private static final double PRIOR = 0.1;

  /** How much likelier each such word makes its language; words of a text are not independent. */
  private static final double WEIGHT = 4;

  private static final int MAX_WORDS = 8;

  /** A source's word, in such words. */
  private static final int DECLARED = 2;

  private Ethiopic() {}

  /**
   * The likelier of the two.
   *
   * @param declared what the source declares, or null
   * @param confidence that it is any language of this script
   */
  static LanguageEstimate of(String text, String declared, double confidence) {
    int tigrinya = declared(declared);
    for (String word : text.split("[\\s\\p{P}]+", -1)) {
      tigrinya += isOf(word, TIGRINYA_INITIALS, TIGRINYA_WORDS) ? 1 : 0;
      tigrinya -= isOf(word, AMHARIC_INITIALS, AMHARIC_WORDS) ? 1 : 0;
    }
    int bounded = Math.max(-MAX_WORDS, Math.min(MAX_WORDS, tigrinya));
    double odds = PRIOR * Math.pow(WEIGHT, bounded);
    double likelihood = odds / (1 + odds);
    return likelihood > 0.5
        ? new LanguageEstimate(TIGRINYA, confidence * likelihood)
        : new LanguageEstimate(AMHARIC, confidence * (1 - likelihood));
  }

  private static int declared(String tag) {
    String language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
    return language.equals(TIGRINYA) ? DECLARED : language.equals(AMHARIC) ? -DECLARED : 0;
  }

  private static boolean isOf(String word, String initials, Set<String> words) {
    return words.contains(word) || (word.length() > 1 && initials.indexOf(word.charAt(0)) >= 0);
  }
}
