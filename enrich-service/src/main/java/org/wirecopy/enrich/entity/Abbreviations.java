package org.wirecopy.enrich.entity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.enrich.contract.Entity;

/**
 * Abbreviations that a text introduces in brackets behind the long form: "Government of National
 * Accord (GNA)". After Schwartz and Hearst, "A Simple Algorithm for Identifying Abbreviation
 * Definitions in Biomedical Text", 2003, but stricter: without an engine's word for it only
 * initials of words count.
 */
final class Abbreviations {
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\s\\((\\p{Lu}[\\p{L}\\p{Nd}&.-]{1,9})\\)");

  /** The other way round: "GNA (Government of National Accord)". */
  private static final Pattern BEHIND_SHORT =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}])(\\p{Lu}{2,10}) \\((\\p{Lu}\\p{L}+(?:["
              + " -](?:\\p{Lu}\\p{L}+|\\p{Ll}{1,4})){1,9})\\)");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}.'’]*");

  /** Small words inside a name are no part of its initials. */
  private static final int MAX_SMALL_WORD_LENGTH = 4;

  private static final int MAX_WORDS = 16;

  private Abbreviations() {}

  /** A long form and its abbreviation, each where the text introduces them. */
  record Pair(Name longForm, Name abbreviation) {}

  /**
   * The pairs that a text introduces.
   *
   * @param names what an engine found in the text, in its order
   */
  static List<Pair> in(String text, List<Name> names) {
    List<Pair> pairs = new ArrayList<>();
    if (text.indexOf('(') < 0) {
      return pairs;
    }
    Matcher brackets = IN_BRACKETS.matcher(text);
    while (brackets.find()) {
      String letters = letters(brackets.group(1));
      if (letters.chars().filter(Character::isUpperCase).count() < 2) {
        continue;
      }
      int end = brackets.start();
      Name abbreviation = Name.in(text, Entity.Type.ORG, brackets.start(1), brackets.end(1));
      endingAt(names, end)
          .filter(name -> letterByLetter(letters, name.text()))
          .or(() -> initials(text, end, letters))
          .ifPresent(longForm -> pairs.add(new Pair(longForm, abbreviation)));
    }
    boolean perhaps = hasCapitalsAroundBracket(text);
    Matcher behind = BEHIND_SHORT.matcher(text);
    while (perhaps && behind.find()) {
      if (letterByLetter(behind.group(1), behind.group(2))) {
        pairs.add(
            new Pair(
                Name.in(text, Entity.Type.ORG, behind.start(2), behind.end(2)),
                Name.in(text, Entity.Type.ORG, behind.start(1), behind.end(1))));
      }
    }
    return pairs;
  }

  /** Without which no search for the other way round is worth its time. */
  private static boolean hasCapitalsAroundBracket(String text) {
    for (int at = text.indexOf(" ("); at >= 0; at = text.indexOf(" (", at + 1)) {
      int inside = at + 2;
      if (at > 0
          && inside < text.length()
          && Character.isUpperCase(text.codePointBefore(at))
          && Character.isUpperCase(text.codePointAt(inside))) {
        return true;
      }
    }
    return false;
  }

  private static String letters(String abbreviation) {
    return abbreviation.replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  private static Optional<Name> endingAt(List<Name> names, int end) {
    return names.stream().filter(name -> name.end() == end).findFirst();
  }

  /** Every letter in its order, the first one where a word begins. */
  private static boolean letterByLetter(String letters, String longForm) {
    int at = longForm.length() - 1;
    for (int i = letters.length() - 1; i >= 0; i--) {
      char wanted = Character.toLowerCase(letters.charAt(i));
      while (at >= 0
          && (Character.toLowerCase(longForm.charAt(at)) != wanted
              || (i == 0 && at > 0 && Character.isLetter(longForm.charAt(at - 1))))) {
        at--;
      }
      if (at < 0) {
        return false;
      }
      at--;
    }
    return longForm.length() > letters.length();
  }

  /** Capitalised words before the bracket whose initials are the letters, last to first. */
  private static Optional<Name> initials(String text, int end, String letters) {
    int lineStart = text.lastIndexOf('\n', end - 1) + 1;
    Deque<int[]> words = new ArrayDeque<>();
    Matcher word = WORD.matcher(text).region(lineStart, end);
    while (word.find()) {
      words.push(new int[] {word.start(), word.end()});
      if (words.size() > MAX_WORDS) {
        words.removeLast();
      }
    }
    int left = letters.length();
    int nameEnd = words.isEmpty() ? end : words.peek()[1];
    for (int[] span : words) {
      char first = text.charAt(span[0]);
      if (Character.isUpperCase(first) && first == letters.charAt(left - 1)) {
        left--;
        if (left == 0) {
          return Optional.of(Name.in(text, Entity.Type.ORG, span[0], nameEnd));
        }
      } else if (Character.isUpperCase(first) || span[1] - span[0] > MAX_SMALL_WORD_LENGTH) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
