package org.wirecopy.enrich.entity;

import java.util.Set;

/** Words, or several in a row, that are looked for at the end of what stands before a name. */
final class Phrases {
  private static final String BLANKS = " \t\n\u000b\f\r";

  private final Set<String> phrases;
  private final int maxLength;

  Phrases(Set<String> phrases) {
    this.phrases = phrases;
    maxLength = phrases.stream().mapToInt(String::length).max().orElse(0);
  }

  /** Where a text ends without the blanks behind it. */
  static int endBeforeBlanks(String text) {
    int end = text.length();
    while (end > 0 && BLANKS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** Whether a text is one. */
  boolean is(String text) {
    return phrases.contains(text);
  }

  /** Whether one stands right before a name: at the end of a text, with blanks behind it. */
  boolean standBefore(String text) {
    int end = endBeforeBlanks(text);
    return end < text.length() && endAt(text, end);
  }

  /**
   * Whether one ends a text, as whole words.
   *
   * @param end behind its last character
   */
  boolean endAt(String text, int end) {
    int first = Math.max(0, end - maxLength);
    for (int start = end - 1; start >= first; start--) {
      boolean begins = start == 0 || !Character.isLetter(text.charAt(start - 1));
      if (begins && phrases.contains(text.substring(start, end))) {
        return true;
      }
    }
    return false;
  }
}
