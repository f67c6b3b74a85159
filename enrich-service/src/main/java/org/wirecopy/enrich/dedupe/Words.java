package org.wirecopy.enrich.dedupe;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;

/**
 * The words that duplicates are found by: those of {@link FoldedText}, and in scripts that put no
 * space between words (Han, Kana, Thai, Lao, Khmer, Burmese) those that ICU's dictionaries find
 * (Unicode Standard Annex 29). The marks of such scripts are kept, since they are vowels there.
 */
public final class Words {
  /** No letter below is of a script without spaces; Thai begins here. */
  private static final int FIRST_DENSE = 0x0E00;

  /** Behind these a sentence may begin. */
  private static final String ENDS = ".!?:\"“„«»”";

  private static final BreakIterator BOUNDARIES = BreakIterator.getWordInstance(ULocale.ROOT);

  private final StringBuilder words = new StringBuilder();
  private final StringBuilder dense = new StringBuilder();
  private BreakIterator boundaries;
  private boolean open;

  /** Whether the next word begins a sentence, and has a capital whatever it is. */
  private boolean begins = true;

  private int count;
  private final BitSet specific = new BitSet();

  private Words() {}

  /**
   * The words of a line.
   *
   * @param folded with one space between them; empty where there is none
   * @param specific places, from 0, of those that are figures, or names as far as a capital within
   *     a sentence tells them: what differs where a form is filled in again. Never changed
   */
  record Line(String folded, BitSet specific) {}

  /** The folded words with one space between them; empty where there is none. */
  public static String of(String text) {
    return line(text).folded();
  }

  /** The words of a line. */
  static Line line(String text) {
    String plain = Normalizer2.getNFKCInstance().normalize(text);
    String folded = UCharacter.foldCase(plain, true);
    // Where folding makes one letter two, nobody can tell any more which one had a capital.
    String cased = plain.length() == folded.length() ? plain : folded;
    Words found = new Words();
    found.words.ensureCapacity(folded.length());
    for (int i = 0; i < folded.length(); ) {
      int codePoint = folded.codePointAt(i);
      found.take(codePoint, Character.isUpperCase(cased.charAt(i)));
      i += Character.charCount(codePoint);
    }
    found.endDense();
    return new Line(found.words.toString(), found.specific);
  }

  private void take(int codePoint, boolean capital) {
    if (isDense(codePoint)) {
      open = false;
      dense.appendCodePoint(codePoint);
    } else if (UCharacter.isLetter(codePoint)) {
      word(codePoint, capital && !begins);
    } else if (UCharacter.isDigit(codePoint)) {
      word(codePoint, true);
    } else {
      endDense();
      open = false;
      begins |= ENDS.indexOf(codePoint) >= 0;
    }
  }

  private void word(int codePoint, boolean tells) {
    endDense();
    if (!open) {
      space();
      count++;
    }
    if (tells) {
      specific.set(count - 1);
    }
    words.appendCodePoint(codePoint);
    open = true;
    begins = false;
  }

  private boolean isDense(int codePoint) {
    if (codePoint < FIRST_DENSE) {
      return false;
    }
    int type = UCharacter.getType(codePoint);
    boolean mark = type == UCharacter.NON_SPACING_MARK || type == UCharacter.COMBINING_SPACING_MARK;
    if (!mark && !UCharacter.isLetter(codePoint)) {
      return false;
    }
    int script = UScript.getScript(codePoint);
    // The Japanese sign of a long vowel is a letter of no script of its own.
    boolean shared = script == UScript.COMMON || script == UScript.INHERITED;
    return shared ? !dense.isEmpty() : UScript.breaksBetweenLetters(script);
  }

  private void endDense() {
    if (dense.isEmpty()) {
      return;
    }
    if (boundaries == null) {
      boundaries = BOUNDARIES.clone();
    }
    String run = dense.toString();
    boundaries.setText(run);
    int start = boundaries.first();
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      space();
      count++;
      words.append(run, start, end);
      start = end;
    }
    dense.setLength(0);
    open = false;
  }

  private void space() {
    if (!words.isEmpty()) {
      words.append(' ');
    }
  }
}
