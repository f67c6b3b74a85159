package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph of a text: what an engine is given at a time, since no sentence and no name goes
 * beyond it.
 *
 * @param start of the first character in the text, in UTF-16 code units
 */
record TextBlock(String text, int start) {
  /** Keeps an engine's memory bounded on text without any line end; in UTF-16 code units. */
  private static final int LONGEST = 10_000;

  /** Lines that break off by themselves are about as long as a teleprinter's or a mail's. */
  private static final int MIN_WRAP_LENGTH = 40;

  private static final int MAX_WRAP_LENGTH = 100;

  /**
   * Divides a text at its blank lines, and at every line end unless the text is wrapped to a fixed
   * width. Blocks without a letter are left out.
   */
  static List<TextBlock> of(String text) {
    boolean wrapped = isWrapped(text);
    List<TextBlock> blocks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = wrapped ? text.indexOf("\n\n", start) : text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start > LONGEST) {
        end = cut(text, start);
      }
      String block = text.substring(start, end);
      if (block.codePoints().anyMatch(Character::isLetter)) {
        blocks.add(new TextBlock(block, start));
      }
      start = end < text.length() && text.charAt(end) == '\n' ? end + 1 : end;
    }
    return blocks;
  }

  /** The last white space before the longest length, else a place between two code points. */
  private static int cut(String text, int start) {
    int limit = start + LONGEST;
    for (int i = limit; i > start + LONGEST / 2; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
  }

  /** Whether most lines that have a successor are of the length at which writers wrap. */
  private static boolean isWrapped(String text) {
    int inside = 0;
    int atWidth = 0;
    int lineStart = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', lineStart)) {
      int length = end - lineStart;
      if (length > MAX_WRAP_LENGTH) {
        return false;
      }
      boolean successor = end + 1 < text.length() && text.charAt(end + 1) != '\n';
      if (length > 0 && successor) {
        inside++;
        atWidth += length >= MIN_WRAP_LENGTH ? 1 : 0;
      }
      lineStart = end + 1;
    }
    return inside > 2 && atWidth * 3 >= inside * 2;
  }
}
