package org.wirecopy.enrich.dedupe;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/**
 * A text as duplicates are found in it: in NFKC, fully case folded (Unicode {@code
 * CaseFolding.txt}, C and F), every run of characters that are neither letters (general category L)
 * nor decimal digits (Nd) as one space, trimmed.
 */
public final class FoldedText {
  private FoldedText() {}

  /** The folded text; empty where there is neither a letter nor a digit. */
  public static String of(String text) {
    String cased = UCharacter.foldCase(Normalizer2.getNFKCInstance().normalize(text), true);
    StringBuilder folded = new StringBuilder(cased.length());
    boolean gap = false;
    for (int i = 0; i < cased.length(); ) {
      int codePoint = cased.codePointAt(i);
      if (UCharacter.isLetter(codePoint) || UCharacter.isDigit(codePoint)) {
        if (gap && !folded.isEmpty()) {
          folded.append(' ');
        }
        folded.appendCodePoint(codePoint);
        gap = false;
      } else {
        gap = true;
      }
      i += Character.charCount(codePoint);
    }
    return folded.toString();
  }
}
