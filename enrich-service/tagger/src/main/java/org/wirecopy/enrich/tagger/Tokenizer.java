package org.wirecopy.enrich.tagger;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a sentence into tokens, alike for all languages that put blanks between words. Letters,
 * digits and marks are one token; so are numbers with their signs ("1.000,50"), hyphened words,
 * initials ("J.", "U.N."), addresses ("example.org") and a colon before an ending ("EU:n"). An
 * apostrophe goes with what it has shortened ("l'|Italia", "Ana|'s"). Any other sign is by itself.
 */
public final class Tokenizer {
  private static final String HYPHENS = "-‐‑";
  private static final String APOSTROPHES = "'’";

  /** Longest ending behind an apostrophe: "'s", "'ll". */
  private static final int MAX_ENDING = 2;

  private Tokenizer() {}

  /** The tokens of a sentence in its order; none is empty. */
  public static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      int end = at + Character.charCount(character);
      if (isOfWord(character)) {
        end = wordEnd(text, at);
        tokens.add(new Token(text.substring(at, end), at, end));
      } else if (isEnding(text, at)) {
        end = lettersEnd(text, at + 1);
        tokens.add(new Token(text.substring(at, end), at, end));
      } else if (isVisible(character)) {
        while (end < text.length() && text.codePointAt(end) == character) {
          end += Character.charCount(character);
        }
        tokens.add(new Token(text.substring(at, end), at, end));
      }
      at = end;
    }
    return tokens;
  }

  private static boolean isVisible(int character) {
    return !Character.isWhitespace(character)
        && !Character.isSpaceChar(character)
        && !Character.isISOControl(character);
  }

  private static boolean isOfWord(int character) {
    if (Character.isLetterOrDigit(character)) {
      return true;
    }
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }

  private static int lettersEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isOfWord(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static int wordEnd(String text, int start) {
    int part = start;
    int end = lettersEnd(text, start);
    boolean joined = true;
    while (joined && end < text.length()) {
      char sign = text.charAt(end);
      boolean inside = end + 1 < text.length() && isOfWord(text.codePointAt(end + 1));
      if (APOSTROPHES.indexOf(sign) >= 0) {
        return inside && !isEnding(text, end) ? end + 1 : end;
      }
      joined = inside && joins(text, part, end);
      if (joined) {
        part = end + 1;
        end = lettersEnd(text, part);
      }
    }
    boolean initial =
        end < text.length()
            && text.charAt(end) == '.'
            && end - part == 1
            && Character.isUpperCase(text.charAt(part));
    return initial ? end + 1 : end;
  }

  /** Whether the sign at a place joins what stands around it, of which the first begins at part. */
  private static boolean joins(String text, int part, int at) {
    char sign = text.charAt(at);
    char before = text.charAt(at - 1);
    char behind = text.charAt(at + 1);
    boolean digits = Character.isDigit(before) && Character.isDigit(behind);
    if (HYPHENS.indexOf(sign) >= 0 || sign == '_' || sign == '@') {
      return true;
    }
    return switch (sign) {
      case '.' ->
          digits
              || Character.isLowerCase(behind)
              || (at - part == 1 && Character.isUpperCase(before) && isOneLetter(text, at + 1));
      case ',' -> digits;
      case ':' -> digits || (Character.isLetter(before) && Character.isLowerCase(behind));
      case '&' -> Character.isUpperCase(before) && Character.isUpperCase(behind);
      default -> false;
    };
  }

  /** "U.N" has one letter behind its full stop, "J.Smith" a name. */
  private static boolean isOneLetter(String text, int at) {
    return lettersEnd(text, at) == at + 1;
  }

  private static boolean isEnding(String text, int at) {
    if (APOSTROPHES.indexOf(text.charAt(at)) < 0 || at == 0) {
      return false;
    }
    int end = lettersEnd(text, at + 1);
    int length = end - at - 1;
    return Character.isLetter(text.codePointBefore(at))
        && length >= 1
        && length <= MAX_ENDING
        && text.substring(at + 1, end).chars().allMatch(Character::isLowerCase)
        && text.charAt(at + 1) != 'è';
  }
}
