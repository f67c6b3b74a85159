package org.wirecopy.enrich.language;

import java.util.regex.Pattern;

/**
 * What of a sample could be written language, and how much else there is.
 *
 * @param text words and punctuation, single spaces between, without digits and addresses
 * @param letters in code points
 * @param symbols signs that code and tables are full of and sentences are not
 * @param words between spaces
 * @param oddities what else has letters or digits and stands between spaces: numbers, codes, names
 *     as in a program
 * @param script that most letters are of
 * @param share of the letters that are of it, 0 to 1
 */
record Prose(
    String text,
    int letters,
    int symbols,
    int words,
    int oddities,
    NewsScript script,
    double share) {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)[!-~]+|[!-?A-~]+@[!-~]+");

  /** A name, an agency, a code: any language would be a guess. */
  private static final int MIN_LETTERS = 8;

  /** The same for one or two words in a script of several languages. */
  private static final int MIN_LETTERS_OF_WORDS = 16;

  private static final int FEW_WORDS = 2;

  static Prose of(String sample) {
    ProseCount count = new ProseCount();
    withoutAddresses(sample).codePoints().forEach(count::add);
    return count.prose();
  }

  /** Most samples have none, which is told sooner than by the pattern. */
  private static String withoutAddresses(String sample) {
    boolean perhaps = sample.indexOf('@') >= 0 || sample.contains("://") || sample.contains("www.");
    return perhaps ? ADDRESS.matcher(sample).replaceAll(" ") : sample;
  }

  boolean isTooShort() {
    boolean fewWords = words <= FEW_WORDS && script.languages().length > 1;
    return letters * (script.isDense() ? 3 : 1) < (fewWords ? MIN_LETTERS_OF_WORDS : MIN_LETTERS);
  }
}
