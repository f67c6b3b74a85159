package org.wirecopy.store.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into its parts, each with its place. */
final class Lexer {
  /** What a part is. */
  enum Kind {
    OPEN,
    CLOSE,
    OR,
    MINUS,
    FIELD,
    QUOTED,
    BARE,
    END
  }

  /**
   * A part.
   *
   * @param text of a field its name, of words these without quotation marks
   * @param position of its first character, from 1, in code points
   */
  record Part(Kind kind, String text, int position) {}

  /** Quotation marks as keyboards and word processors write them. */
  private static final String QUOTES = "\"\u201C\u201D\u201E\u00AB\u00BB";

  private final int[] points;
  private final List<Part> parts = new ArrayList<>();
  private int at;

  private Lexer(String query) {
    points = query.codePoints().toArray();
  }

  static List<Part> cut(String query) throws QueryException {
    Lexer lexer = new Lexer(query);
    lexer.cut();
    return lexer.parts;
  }

  private void cut() throws QueryException {
    while (at < points.length) {
      int point = points[at];
      if (isSpace(point)) {
        at++;
      } else if (Character.isISOControl(point)) {
        throw new QueryException(at + 1, "a control character stands here; leave it out");
      } else if (isQuote(point)) {
        quoted();
      } else if (point == '(' || point == ')') {
        add(point == '(' ? Kind.OPEN : Kind.CLOSE, "", at++);
      } else if (point == '-' && beginsWord() && hasFollower()) {
        add(Kind.MINUS, "-", at++);
      } else {
        bare();
      }
    }
    add(Kind.END, "", points.length);
  }

  private void quoted() throws QueryException {
    int start = at++;
    while (at < points.length && !isQuote(points[at])) {
      at++;
    }
    if (at == points.length) {
      throw new QueryException(
          start + 1, "the quotation mark here is not closed; write another behind the last word");
    }
    add(Kind.QUOTED, text(start + 1, at), start);
    at++;
  }

  private void bare() throws QueryException {
    int start = at;
    while (at < points.length && !endsBare(points[at])) {
      if (Character.isISOControl(points[at])) {
        throw new QueryException(at + 1, "a control character stands here; leave it out");
      }
      if (points[at] == ':' && at > start && isFieldName(start, at)) {
        add(Kind.FIELD, text(start, at), start);
        at++;
        return;
      }
      at++;
    }
    String word = text(start, at);
    add(word.equals("OR") ? Kind.OR : Kind.BARE, word, start);
  }

  /** A minus within a word is part of it. */
  private boolean beginsWord() {
    return at == 0 || isSpace(points[at - 1]) || points[at - 1] == '(' || points[at - 1] == '-';
  }

  private boolean hasFollower() {
    return at + 1 < points.length && !isSpace(points[at + 1]);
  }

  private static boolean isAsciiLetter(int point) {
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
  }

  /** Letters before a colon with something directly behind it, or a field that lacks its value. */
  private boolean isFieldName(int from, int colon) {
    for (int i = from; i < colon; i++) {
      if (!isAsciiLetter(points[i])) {
        return false;
      }
    }
    boolean hasValue =
        colon + 1 < points.length && (isQuote(points[colon + 1]) || !endsBare(points[colon + 1]));
    return hasValue || Fields.isKnown(text(from, colon));
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean isQuote(int point) {
    return QUOTES.indexOf(point) >= 0;
  }

  private static boolean endsBare(int point) {
    return isSpace(point) || isQuote(point) || point == '(' || point == ')';
  }

  private String text(int from, int to) {
    return new String(points, from, to - from);
  }

  private void add(Kind kind, String text, int start) {
    parts.add(new Part(kind, text, start + 1));
  }
}
