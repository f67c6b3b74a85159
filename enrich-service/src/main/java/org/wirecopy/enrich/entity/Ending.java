package org.wirecopy.enrich.entity;

/**
 * An ending of a case, and what a name has in its place in the first one.
 *
 * @param ending as names are compared: small, without marks
 * @param first the ending in the first case, often none
 */
record Ending(String ending, String first) {
  /** What is left of it must be a name. */
  private static final int MIN_STEM = 2;

  /** An ending as a language's wording has it: {@code s>}, {@code u>a}. */
  static Ending of(String rule) {
    String[] parts = rule.split(">", -1);
    if (parts.length != 2 || parts[0].isEmpty()) {
      throw new IllegalArgumentException("not ENDING>FIRST: " + rule);
    }
    return new Ending(parts[0], parts[1]);
  }

  /** The word in the first case; null if it has not this ending. */
  String nominative(String word) {
    int stem = word.length() - ending.length();
    return word.endsWith(ending) && stem >= MIN_STEM ? word.substring(0, stem) + first : null;
  }
}
