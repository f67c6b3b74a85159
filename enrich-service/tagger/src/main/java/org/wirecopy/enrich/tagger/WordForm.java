package org.wirecopy.enrich.tagger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the features need of one word.
 *
 * @param exact its characters
 * @param lower the same in small letters
 * @param plain the same without marks
 * @param shape its characters by kind: "Xxxx", "dd.dd"
 * @param brief the same without repetitions: "Xx", "d.d"
 * @param prefixes its first 1, 2, ... letters, small; as many as it has
 * @param suffixes its last 1, 2, ... letters, small; as many as it has
 * @param capital whether it begins with a capital
 */
// Nobody compares them, and lists of boxes would be what costs.
@SuppressWarnings("ArrayRecordComponent")
record WordForm(
    long exact,
    long lower,
    long plain,
    long shape,
    long brief,
    long[] prefixes,
    long[] suffixes,
    boolean capital) {
  static final WordForm START = edge("<s>");
  static final WordForm END = edge("</s>");

  private static final int AFFIXES = 5;
  private static final int FIRST_MARKED = 0xc0;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Longer shapes are cut: they are too rare to learn from. */
  private static final int MAX_SHAPE = 12;

  private static WordForm edge(String name) {
    long hash = Hash.of(name);
    return new WordForm(hash, hash, hash, hash, hash, new long[0], new long[0], false);
  }

  static WordForm of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int affixes = Math.min(AFFIXES, lower.length());
    long[] prefixes = new long[affixes];
    long[] suffixes = new long[affixes];
    for (int i = 1; i <= affixes; i++) {
      prefixes[i - 1] = Hash.of(lower, 0, i);
      suffixes[i - 1] = Hash.of(lower, lower.length() - i, lower.length());
    }
    StringBuilder shape = new StringBuilder();
    StringBuilder brief = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char kind = kind(word.charAt(i));
      if (shape.length() < MAX_SHAPE) {
        shape.append(kind);
      }
      if (brief.isEmpty() || brief.charAt(brief.length() - 1) != kind) {
        brief.append(kind);
      }
    }
    return new WordForm(
        Hash.of(word),
        Hash.of(lower),
        plain(word),
        Hash.of(shape),
        Hash.of(brief),
        prefixes,
        suffixes,
        Character.isUpperCase(word.codePointAt(0)));
  }

  /** "Québec" as "Quebec": writers of other languages leave marks out. */
  static long plain(String word) {
    return Hash.of(
        word.chars().allMatch(character -> character < FIRST_MARKED)
            ? word
            : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll(""));
  }

  private static char kind(char character) {
    if (Character.isUpperCase(character)) {
      return 'X';
    }
    if (Character.isDigit(character)) {
      return 'd';
    }
    return Character.isLetter(character) ? 'x' : character;
  }
}
