package org.wirecopy.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirecopy.store.search.Lexer.Kind;
import org.wirecopy.store.search.Lexer.Part;
import org.wirecopy.store.words.Token;
import org.wirecopy.store.words.Tokens;

/**
 * Reads the query box: words (all of them), {@code "a phrase"}, {@code -without}, {@code this OR
 * that}, {@code begin*}, parentheses, and the fields of {@link Fields}.
 */
public final class QueryParser {
  /** Code points. */
  public static final int MAX_LENGTH = 1_000;

  /** Words, phrases and fields together. */
  public static final int MAX_TERMS = 50;

  private static final int MAX_DEPTH = 10;

  private final List<Part> parts;
  private int at;
  private int terms;
  private int depth;

  private QueryParser(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * Reads a query.
   *
   * @throws QueryException if it cannot be understood
   */
  public static Query parse(String query) throws QueryException {
    int length = query.codePointCount(0, query.length());
    if (length > MAX_LENGTH) {
      throw new QueryException(
          MAX_LENGTH + 1,
          "the query goes on for %,d characters; at most %,d are read"
              .formatted(length, MAX_LENGTH));
    }
    QueryParser parser = new QueryParser(Lexer.cut(query));
    Optional<Query> parsed = parser.any();
    Part rest = parser.peek();
    if (rest.kind() == Kind.CLOSE) {
      throw new QueryException(
          rest.position(), "a parenthesis is closed here that was not opened; leave it out");
    }
    return parsed.orElseThrow(
        () -> new QueryException(1, "there is no word in the query; write at least one"));
  }

  private Optional<Query> any() throws QueryException {
    List<Query> ways = new ArrayList<>();
    Part before = peek();
    all().ifPresent(ways::add);
    while (peek().kind() == Kind.OR) {
      Part or = next();
      Optional<Query> other = all();
      if (ways.isEmpty() || other.isEmpty()) {
        throw new QueryException(
            or.position(), "OR stands between two words; put it in quotation marks if it is one");
      }
      ways.add(other.get());
    }
    if (ways.isEmpty() && before.kind() == Kind.OR) {
      throw new QueryException(before.position(), "OR stands between two words");
    }
    return ways.size() > 1 ? Optional.of(new Query.Any(ways)) : ways.stream().findFirst();
  }

  private Optional<Query> all() throws QueryException {
    List<Query> found = new ArrayList<>();
    while (true) {
      switch (peek().kind()) {
        case END, CLOSE, OR -> {
          return found.size() > 1 ? Optional.of(new Query.All(found)) : found.stream().findFirst();
        }
        default -> one().ifPresent(found::add);
      }
    }
  }

  private Optional<Query> one() throws QueryException {
    Part part = next();
    return switch (part.kind()) {
      case MINUS -> {
        Optional<Query> without = enter(part, this::one);
        if (without.isEmpty()) {
          throw new QueryException(part.position(), "nothing stands behind the minus");
        }
        yield without.map(Query.Not::new);
      }
      case OPEN -> parenthesis(part);
      case FIELD -> {
        Part value = next();
        count(part);
        boolean isValue = value.kind() == Kind.BARE || value.kind() == Kind.QUOTED;
        if (!isValue || isApart(part, value)) {
          throw new QueryException(
              value.position(),
              "%s: has no value; write it directly behind the colon".formatted(part.text()));
        }
        yield Optional.of(Fields.read(part, value));
      }
      case QUOTED -> words(Query.Match.PHRASE, part, part.text());
      case BARE ->
          part.text().endsWith("*") ? beginning(part) : words(Query.Match.WORD, part, part.text());
      case CLOSE, OR, END ->
          throw new QueryException(part.position(), "a word is missing before this");
    };
  }

  private interface Step {
    Optional<Query> read() throws QueryException;
  }

  private Optional<Query> enter(Part part, Step step) throws QueryException {
    if (++depth > MAX_DEPTH) {
      throw new QueryException(
          part.position(), "more than %d stand within each other".formatted(MAX_DEPTH));
    }
    Optional<Query> read = step.read();
    depth--;
    return read;
  }

  private Optional<Query> parenthesis(Part open) throws QueryException {
    Optional<Query> within = enter(open, this::any);
    if (next().kind() != Kind.CLOSE) {
      throw new QueryException(open.position(), "the parenthesis here is not closed");
    }
    return within;
  }

  private Optional<Query> beginning(Part part) throws QueryException {
    String start = part.text().replaceAll("\\*+$", "");
    Optional<Query> words = words(Query.Match.BEGINNING, part, start);
    if (words.isEmpty() || start.contains("*")) {
      throw new QueryException(
          part.position(), "a star stands only behind the letters with which a word begins");
    }
    return words;
  }

  /** Empty where there are signs alone. */
  private Optional<Query> words(Query.Match match, Part part, String text) throws QueryException {
    if (match == Query.Match.WORD && text.contains("*")) {
      throw new QueryException(
          part.position(), "a star stands only behind the letters with which a word begins");
    }
    List<Token> tokens = Tokens.of(text);
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    count(part);
    return Optional.of(new Query.Words(match, tokens));
  }

  private void count(Part part) throws QueryException {
    if (++terms > MAX_TERMS) {
      throw new QueryException(
          part.position(),
          "here begins word %d; a query may have %d".formatted(MAX_TERMS + 1, MAX_TERMS));
    }
  }

  private static boolean isApart(Part field, Part value) {
    return value.position() != field.position() + field.text().length() + 1;
  }

  private Part peek() {
    return parts.get(at);
  }

  private Part next() {
    Part part = parts.get(at);
    if (part.kind() != Kind.END) {
      at++;
    }
    return part;
  }
}
