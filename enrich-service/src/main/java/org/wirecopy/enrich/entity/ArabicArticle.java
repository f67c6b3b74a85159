package org.wirecopy.enrich.entity;

import java.util.regex.Pattern;

/**
 * The article before Arabic names, which writers set or leave out: al-Sarraj, el Sarraj, Sarraj.
 */
final class ArabicArticle {
  private static final Pattern JOINED =
      Pattern.compile(
          "^(?:al|el|ul|as|ash|ad|ar|an|at|az)[- ](?=\\p{L}{3})", Pattern.CASE_INSENSITIVE);
  private static final Pattern ALONE = Pattern.compile("al|el|ul", Pattern.CASE_INSENSITIVE);

  private ArabicArticle() {}

  /** A name without an article that is joined to it. */
  static String without(String name) {
    return JOINED.matcher(name).replaceFirst("");
  }

  /** Whether a word is nothing but the article. */
  static boolean is(String word) {
    return ALONE.matcher(word).matches();
  }
}
