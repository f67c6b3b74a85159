package org.wirecopy.enrich.dedupe;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;

/**
 * The words that duplicates are found by: those of {@link FoldedText}, and in scripts that put no
 * space between words (Han, Kana, Thai, Lao, Khmer, Burmese) those that ICU's dictionaries find
 * (Unicode Standard Annex 29). The marks of such scripts are kept, since they are vowels there.
 */
public final class Words {
  /** No letter below is of a script without spaces; Thai begins here. */
  private static final int FIRST_DENSE = 0x0E00;

  private static final BreakIterator BOUNDARIES = BreakIterator.getWordInstance(ULocale.ROOT);

  private final StringBuilder words = new StringBuilder();
  private final StringBuilder dense = new StringBuilder();
  private BreakIterator boundaries;
  private boolean open;

  private Words() {}

  /** The folded words with one space between them; empty where there is none. */
  public static String of(String text) {
    String cased = UCharacter.foldCase(Normalizer2.getNFKCInstance().normalize(text), true);
    Words found = new Words();
    found.words.ensureCapacity(cased.length());
    for (int i = 0; i < cased.length(); ) {
      int codePoint = cased.codePointAt(i);
      found.take(codePoint);
      i += Character.charCount(codePoint);
    }
    found.endDense();
    return found.words.toString();
  }

  private void take(int codePoint) {
    if (isDense(codePoint)) {
      open = false;
      dense.appendCodePoint(codePoint);
    } else if (UCharacter.isLetter(codePoint) || UCharacter.isDigit(codePoint)) {
      endDense();
      if (!open) {
        space();
      }
      words.appendCodePoint(codePoint);
      open = true;
    } else {
      endDense();
      open = false;
    }
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
