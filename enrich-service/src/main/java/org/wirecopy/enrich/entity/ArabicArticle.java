package org.wirecopy.enrich.entity;

import java.util.regex.Pattern;

/**
 * The article before Arabic names, which writers set or leave out: al-Sarraj, el Sarraj, Sarraj.
 */
final class ArabicArticle {
  private static final Pattern JOINED =
      Pattern.compile(
          "^(?:al|el|ul|as|ash|asch|ach|ad|adh|ar|an|at|ath|az)[- ](?=\\p{L}{3})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ALONE = Pattern.compile("al|el|ul", Pattern.CASE_INSENSITIVE);

  /** An article of two letters, a hyphen and three letters of a name. */
  private static final int MIN_JOINED = 6;

  private ArabicArticle() {}

  /** A name without an article that is joined to it. */
  static String without(String name) {
    boolean joined =
        name.length() >= MIN_JOINED
            && (isJoint(name.charAt(2)) || isJoint(name.charAt(3)) || isJoint(name.charAt(4)));
    return joined ? JOINED.matcher(name).replaceFirst("") : name;
  }

  private static boolean isJoint(char character) {
    return character == '-' || character == ' ';
  }

  /** Whether a word is nothing but the article. */
  static boolean is(String word) {
    return word.length() == 2 && ALONE.matcher(word).matches();
  }
}
