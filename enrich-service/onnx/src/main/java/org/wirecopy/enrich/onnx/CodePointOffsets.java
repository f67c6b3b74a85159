package org.wirecopy.enrich.onnx;

/** From code points, which tokenizers count, to UTF-16 code units; asked in ascending order. */
final class CodePointOffsets {
  private final String text;
  private int points;
  private int units;

  CodePointOffsets(String text) {
    this.text = text;
  }

  /** How many code units stand before a code point; those of the whole text behind its end. */
  int unit(int point) {
    if (point < points) {
      points = 0;
      units = 0;
    }
    while (points < point && units < text.length()) {
      units += Character.charCount(text.codePointAt(units));
      points++;
    }
    return units;
  }
}
