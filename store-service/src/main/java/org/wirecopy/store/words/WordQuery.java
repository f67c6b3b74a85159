package org.wirecopy.store.words;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What finds words in a {@link WordIndex}, as Postgres reads a {@code tsquery}. */
public final class WordQuery {
  private static final String FOLLOWED_BY = " <-> ";

  private WordQuery() {}

  /**
   * One word: as it is, or by its stem in one of the languages. What a text writes as several words
   * ({@code Al-Qaeda}) is found as these, one behind the other.
   *
   * @param languages whose stems are looked for
   */
  public static String word(List<Token> tokens, Collection<String> languages) {
    if (tokens.size() > 1) {
      return phrase(tokens);
    }
    Token token = tokens.get(0);
    if (Tokens.isHalfOfPair(token.word())) {
      return beginning(tokens);
    }
    Set<String> ways = new LinkedHashSet<>();
    ways.add(Lexemes.word(token.word()));
    for (String language : languages) {
      String stem = Stems.of(language, token);
      if (!stem.isEmpty()) {
        ways.add(Lexemes.stem(stem));
        // Words that are their own stem are not written twice.
        ways.add(Lexemes.word(stem));
      }
    }
    return "(" + String.join(" | ", ways) + ")";
  }

  /** These words, one behind the other, as they are. */
  public static String phrase(List<Token> tokens) {
    List<Token> pairs = withoutHalves(tokens);
    return "("
        + pairs.stream().map(WordQuery::exactly).collect(Collectors.joining(FOLLOWED_BY))
        + ")";
  }

  /** Words that begin so; of several the last. */
  public static String beginning(List<Token> tokens) {
    List<Token> pairs = withoutHalves(tokens);
    return "("
        + pairs.stream()
            .map(token -> Lexemes.word(token.word()))
            .collect(Collectors.joining(FOLLOWED_BY))
        + ":*)";
  }

  /** All of these words, each by its beginning, in whatever order. */
  public static String allBeginning(List<Token> tokens) {
    return all(
        withoutHalves(tokens).stream().map(token -> Lexemes.word(token.word()) + ":*").toList());
  }

  /** All of these words in the publisher's name. */
  public static String source(List<Token> tokens) {
    return all(tokens.stream().map(token -> Lexemes.sourceWord(token.word())).toList());
  }

  /** All of these words in the byline. */
  public static String byline(List<Token> tokens) {
    return all(tokens.stream().map(token -> Lexemes.bylineWord(token.word())).toList());
  }

  private static String all(List<String> lexemes) {
    return "(" + String.join(" & ", lexemes) + ")";
  }

  private static String exactly(Token token) {
    return Lexemes.word(token.word()) + (Tokens.isHalfOfPair(token.word()) ? ":*" : "");
  }

  /** Those that are looked for: not the last character of a run, which its pair holds already. */
  public static List<Token> withoutHalves(List<Token> tokens) {
    return tokens.size() == 1
        ? tokens
        : tokens.stream().filter(token -> !isSecondHalf(tokens, token)).toList();
  }

  private static boolean isSecondHalf(List<Token> tokens, Token token) {
    int index = tokens.indexOf(token);
    return index > 0
        && Tokens.isHalfOfPair(token.word())
        && tokens.get(index - 1).end() == token.end();
  }
}
