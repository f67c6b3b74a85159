package org.wirecopy.store.words;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Cuts text into words: runs of letters and digits. What is written without spaces is cut further:
 * Chinese, Japanese and Korean into overlapping pairs of characters (and the last character of a
 * run by itself, so that every character begins a word), Thai, Lao, Khmer and Burmese by ICU's
 * dictionaries.
 */
public final class Tokens {
  /** UTF-16 units; a longer word is none, and Postgres takes 2,046 bytes at most. */
  private static final int MAX_WORD = 200;

  /** How the characters of a run are cut. */
  private enum Cut {
    NONE,
    WORD,
    PAIRS,
    DICTIONARY
  }

  private static final int ASCII_END = 0x80;

  private final String text;
  private final IntPredicate wanted;
  private final Predicate<Token> reader;
  private boolean goesOn = true;

  private Tokens(String text, IntPredicate wanted, Predicate<Token> reader) {
    this.text = text;
    this.wanted = wanted;
    this.reader = reader;
  }

  /** The words of a text, in its order. */
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    read(text, any -> true, tokens::add);
    return tokens;
  }

  /**
   * Hands words of a text on in its order, until the reader says that it wants no more.
   *
   * @param wanted by the first character of a word, small: the reader does without those that begin
   *     with another of ASCII, whose making costs more than all else
   */
  public static void read(String text, IntPredicate wanted, Predicate<Token> reader) {
    new Tokens(text, wanted, reader).cut();
  }

  /** Whether a word of a question stands for all that begin so: a single ideograph or syllable. */
  public static boolean isHalfOfPair(String word) {
    return word.codePointCount(0, word.length()) == 1 && cutOf(word.codePointAt(0)) == Cut.PAIRS;
  }

  private void cut() {
    int start = 0;
    Cut running = Cut.NONE;
    for (int i = 0; goesOn && i < text.length(); ) {
      int point = text.codePointAt(i);
      Cut cut = isWithin(point) && running != Cut.NONE ? running : cutOf(point);
      if (cut != running) {
        add(running, start, i);
        running = cut;
        start = i;
      }
      i += Character.charCount(point);
    }
    add(running, start, text.length());
  }

  private void add(Cut cut, int start, int end) {
    switch (cut) {
      case NONE -> {}
      case WORD -> addWord(start, end);
      case PAIRS -> addPairs(start, end);
      case DICTIONARY -> addByDictionary(start, end);
    }
  }

  private void addWord(int start, int end) {
    char first = text.charAt(start);
    if (first < ASCII_END && !wanted.test(Character.toLowerCase(first))) {
      return;
    }
    String raw = text.substring(start, Math.min(end, start + MAX_WORD));
    String word = Folding.fold(raw);
    if (goesOn && !word.isEmpty()) {
      goesOn = reader.test(new Token(word, raw, start, end));
    }
  }

  private void addPairs(int start, int end) {
    int[] points = text.substring(start, end).codePoints().toArray();
    int at = start;
    for (int i = 0; i < points.length; i++) {
      int length = Character.charCount(points[i]);
      int next = i + 1 < points.length ? Character.charCount(points[i + 1]) : 0;
      addWord(at, at + length + next);
      at += length;
    }
  }

  private void addByDictionary(int start, int end) {
    BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
    words.setText(text.substring(start, end));
    int from = words.first();
    for (int to = words.next(); to != BreakIterator.DONE; to = words.next()) {
      addWord(start + from, start + to);
      from = to;
    }
  }

  /** Accents, vowel signs and joiners belong to the letter before them. */
  private static boolean isWithin(int point) {
    int type = point < ASCII_END ? Character.OTHER_SYMBOL : Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }

  private static Cut cutOf(int point) {
    if (!Character.isLetterOrDigit(point)) {
      return Cut.NONE;
    }
    if (point < 0x0E00) {
      return Cut.WORD;
    }
    return switch (UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> Cut.PAIRS;
      case THAI, LAO, KHMER, MYANMAR -> Cut.DICTIONARY;
      // The sign for a long vowel belongs to both kana.
      case COMMON -> point == 0x30FC || point == 0xFF70 ? Cut.PAIRS : Cut.WORD;
      default -> Cut.WORD;
    };
  }
}
