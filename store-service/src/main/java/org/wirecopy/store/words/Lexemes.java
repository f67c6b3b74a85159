package org.wirecopy.store.words;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * What stands for what in the index of an article. Plain words stand for themselves; whatever else
 * an article is found by has a prefix with a slash, which no word holds. Written as Postgres reads
 * lexemes, in quotation marks.
 */
public final class Lexemes {
  private static final int MAX_NAME = 200;

  private Lexemes() {}

  static String word(String word) {
    return quoted(word);
  }

  /** The same in all languages, so that a question of many asks for few lexemes. */
  static String stem(String stem) {
    return quoted("/" + stem);
  }

  /** A word of the publisher's name. */
  static String sourceWord(String word) {
    return quoted("s/" + word);
  }

  /** The publisher's whole name, by whatever case and accents. */
  public static String source(String name) {
    List<String> words = Tokens.of(name).stream().map(Token::word).toList();
    String joined = String.join(" ", words);
    return quoted("source/" + joined.substring(0, Math.min(joined.length(), MAX_NAME)));
  }

  /** A word of the byline. */
  static String bylineWord(String word) {
    return quoted("b/" + word);
  }

  /** A language, by a tag or by the beginning of one: {@code zh} for {@code zh-Hant}. */
  public static String language(String tag) {
    return quoted("l/" + tag.toLowerCase(Locale.ROOT));
  }

  /** An entity that the article names. */
  public static String entity(String id) {
    String name = Normalizer.normalize(id.replace('\u0000', ' '), Normalizer.Form.NFC);
    return quoted("e/" + EntityId.kept(name));
  }

  /** A bucket of arrivals, by its number; Postgres adds it to the words of each article. */
  public static String arrivals(long bucket) {
    return quoted("a/" + bucket);
  }

  private static String quoted(String lexeme) {
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
