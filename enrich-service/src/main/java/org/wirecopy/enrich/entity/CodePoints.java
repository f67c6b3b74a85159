package org.wirecopy.enrich.entity;

/** Turns Java's offsets into those of the record: from UTF-16 code units to Unicode code points. */
final class CodePoints {
  private final String text;
  private int unit;
  private int count;

  CodePoints(String text) {
    this.text = text;
  }

  /**
   * The number of code points before an offset. Quick where calls go forward through the text.
   *
   * @param utf16 offset in UTF-16 code units
   */
  int before(int utf16) {
    if (utf16 < unit) {
      unit = 0;
      count = 0;
    }
    count += text.codePointCount(unit, utf16);
    unit = utf16;
    return count;
  }
}
