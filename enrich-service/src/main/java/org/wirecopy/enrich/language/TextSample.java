package org.wirecopy.enrich.language;

import java.text.Normalizer;

/**
 * As much of a text as its language can be told from: more costs time and tells no more. Of a long
 * text three passages, none at its ends, so that a headline, a dateline, a quotation or a notice in
 * another language does not decide.
 */
final class TextSample {
  /** In UTF-16 code units. */
  private static final int LENGTH = 750;

  private static final int PASSAGE = LENGTH / 3;

  /** The passages' places, as parts of what may lie before them. */
  private static final double[] PLACES = {0.15, 0.5, 0.85};

  private TextSample() {}

  /** The sample in NFC; passages begin and end between words where there are spaces. */
  static String of(String text) {
    if (text.length() <= LENGTH) {
      return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
    StringBuilder sample = new StringBuilder(LENGTH + PLACES.length);
    for (double place : PLACES) {
      int start = (int) ((text.length() - PASSAGE) * place);
      sample.append(scope(text.substring(start, start + PASSAGE))).append('\n');
    }
    return Normalizer.normalize(sample, Normalizer.Form.NFC);
  }

  /** Without the word that was cut at either end, or the half of a character. */
  private static String scope(String cut) {
    int start = 0;
    while (start < PASSAGE / 4 && !Character.isWhitespace(cut.charAt(start))) {
      start++;
    }
    int end = PASSAGE;
    while (end > PASSAGE * 3 / 4 && !Character.isWhitespace(cut.charAt(end - 1))) {
      end--;
    }
    boolean spaces = start < PASSAGE / 4 && end > PASSAGE * 3 / 4;
    start = spaces ? start : Character.isLowSurrogate(cut.charAt(0)) ? 1 : 0;
    end = spaces ? end : PASSAGE - (Character.isHighSurrogate(cut.charAt(PASSAGE - 1)) ? 1 : 0);
    return cut.substring(start, end);
  }
}
