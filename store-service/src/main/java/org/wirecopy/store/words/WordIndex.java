package org.wirecopy.store.words;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * By which words an article is found, as Postgres reads a {@code tsvector}: every word with its
 * places (the headline's with weight A, the text's behind them with D), the stems that are not
 * words themselves (with a place in the headline alone), and source, byline, language and entities.
 */
public final class WordIndex {
  /** Postgres counts no further; phrases are found before this word. */
  private static final int MAX_POSITION = 16_383;

  /** Postgres keeps no more places of one word. */
  private static final int MAX_POSITIONS = 255;

  /** A tsvector holds less than 1 MiB; each place takes two bytes, each word some more. */
  private static final int MAX_BYTES = 900_000;

  private static final int BYTES_OF_WORD = 8;

  /** Between headline and text, so that no phrase spans both. */
  private static final int GAP = 10;

  private final Map<String, Places> lexemes = new LinkedHashMap<>();
  private final String language;
  private int position = 1;
  private int bytes;

  private WordIndex(String language) {
    this.language = language;
  }

  private static final class Places {
    private final StringBuilder text = new StringBuilder();
    private int count;
  }

  /**
   * The index of one article.
   *
   * @param tag BCP 47 tag of the language that was found
   * @param title may be null, as source and byline
   * @param entities ids
   */
  public static String of(
      String tag,
      String title,
      String text,
      String source,
      String byline,
      Collection<String> entities) {
    WordIndex index = new WordIndex(Stems.language(tag));
    index.addMarks(tag, source, byline, entities);
    if (title != null) {
      index.addText(title, "A");
      index.position += GAP;
    }
    index.addText(text, "");
    return index.written();
  }

  private void addMarks(String tag, String source, String byline, Collection<String> entities) {
    for (int end = tag.indexOf('-'); end > 0; end = tag.indexOf('-', end + 1)) {
      add(Lexemes.language(tag.substring(0, end)));
    }
    add(Lexemes.language(tag));
    if (source != null) {
      add(Lexemes.source(source));
      Tokens.of(source).forEach(token -> add(Lexemes.sourceWord(token.word())));
    }
    if (byline != null) {
      Tokens.of(byline).forEach(token -> add(Lexemes.bylineWord(token.word())));
    }
    entities.forEach(entity -> add(Lexemes.entity(entity)));
  }

  private void addText(String text, String weight) {
    for (Token token : Tokens.of(text)) {
      String place = Math.min(position, MAX_POSITION) + weight;
      place(Lexemes.word(token.word()), place);
      String stem = Stems.of(language, token);
      if (!stem.equals(token.word()) && !stem.isEmpty()) {
        addStem(Lexemes.stem(stem), weight, place);
      }
      position++;
    }
  }

  /** A place says only that a stem is one of the headline: no phrase is looked for by stems. */
  private void addStem(String lexeme, String weight, String place) {
    if (weight.isEmpty()) {
      add(lexeme);
    } else if (!lexemes.containsKey(lexeme)) {
      place(lexeme, place);
    }
  }

  private void add(String lexeme) {
    if (!lexemes.containsKey(lexeme) && bytes < MAX_BYTES) {
      bytes += BYTES_OF_WORD + lexeme.getBytes(StandardCharsets.UTF_8).length;
      lexemes.put(lexeme, new Places());
    }
  }

  private void place(String lexeme, String place) {
    add(lexeme);
    Places places = lexemes.get(lexeme);
    if (places == null || places.count == MAX_POSITIONS || bytes >= MAX_BYTES) {
      return;
    }
    bytes += 2;
    places.text.append(places.count == 0 ? ':' : ',').append(place);
    places.count++;
  }

  private String written() {
    StringBuilder written = new StringBuilder();
    lexemes.forEach((lexeme, places) -> written.append(lexeme).append(places.text).append(' '));
    return written.toString();
  }
}
