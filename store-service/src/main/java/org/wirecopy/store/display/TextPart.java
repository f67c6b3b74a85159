package org.wirecopy.store.display;

/**
 * A part of a long text, so that no page holds a megabyte of it.
 *
 * @param number from 1
 * @param count of all parts
 * @param start in UTF-16 units of the whole text
 * @param end behind the last, likewise
 */
public record TextPart(int number, int count, int start, int end) {
  /** UTF-16 units of a part, about ten printed pages; the last may be half as long again. */
  static final int LENGTH = 30_000;

  /** How far a part looks back for the end of a paragraph, a line or a word. */
  private static final int REACH = LENGTH / 5;

  /**
   * A part of a text.
   *
   * @param asked from 1; what is outside becomes the nearest part there is
   */
  public static TextPart of(String text, int asked) {
    int number = 0;
    int start = 0;
    TextPart found = null;
    while (true) {
      int end = end(text, start);
      number++;
      if (number <= Math.max(1, asked)) {
        found = new TextPart(number, 0, start, end);
      }
      if (end == text.length()) {
        return new TextPart(found.number, number, found.start, found.end);
      }
      start = end;
    }
  }

  /**
   * This part without what stands before a place.
   *
   * @param place in UTF-16 units of the whole text
   */
  public TextPart behind(int place) {
    return new TextPart(number, count, Math.max(start, Math.min(place, end)), end);
  }

  private static int end(String text, int start) {
    if (text.length() - start <= LENGTH + LENGTH / 2) {
      return text.length();
    }
    int latest = start + LENGTH;
    for (String separator : new String[] {"\n\n", "\n", " "}) {
      int at = text.lastIndexOf(separator, latest - separator.length());
      if (at >= latest - REACH) {
        return at + separator.length();
      }
    }
    return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
  }
}
