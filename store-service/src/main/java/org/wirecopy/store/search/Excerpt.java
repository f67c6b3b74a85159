package org.wirecopy.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A part of an article's text that shows what was asked for, or its beginning.
 *
 * @param text the part, as it stands in the article
 * @param marks where in it the words stand that were found, in its order
 */
public record Excerpt(String text, List<Mark> marks) {
  /** UTF-16 units, about four lines. */
  static final int LENGTH = 300;

  private static final int BEFORE = 60;

  /** A first word behind this is not looked for. */
  private static final int MAX_TEXT = 100_000;

  public Excerpt {
    marks = List.copyOf(marks);
  }

  /**
   * Characters of the excerpt that are to be marked.
   *
   * @param start of the first, in Unicode code points from 0
   * @param end behind the last, likewise
   */
  public record Mark(int start, int end) {}

  /** The part that begins shortly before the first word that was sought. */
  static Excerpt of(String whole, Function<String, List<int[]>> sought) {
    String text = whole.substring(0, boundary(whole, Math.min(whole.length(), MAX_TEXT)));
    List<int[]> found = sought.apply(text);
    int first = found.isEmpty() ? 0 : found.get(0)[0];
    int start = boundary(text, wordStart(text, Math.max(0, first - BEFORE)));
    int end = boundary(text, Math.min(text.length(), start + LENGTH));
    String part = text.substring(start, end);
    List<Mark> marks = new ArrayList<>();
    for (int[] one : found) {
      if (one[1] <= end) {
        marks.add(
            new Mark(
                part.codePointCount(0, one[0] - start), part.codePointCount(0, one[1] - start)));
      }
    }
    return new Excerpt(part, marks);
  }

  private static int wordStart(String text, int near) {
    int space = near == 0 ? -1 : text.indexOf(' ', near);
    return space < 0 || space > near + BEFORE / 2 ? near : space + 1;
  }

  /** Not between the halves of a character. */
  private static int boundary(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
