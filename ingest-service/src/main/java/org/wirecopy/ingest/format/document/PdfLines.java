package org.wirecopy.ingest.format.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The paragraphs of a PDF, which knows only where glyphs stand. Its reader guesses paragraphs from
 * the gaps between lines and often takes every line for one; a sentence that goes on in the next
 * line goes on in the same paragraph.
 */
final class PdfLines {
  /** Share of the longest line from which on a line is full, so that the next may belong to it. */
  private static final double FULL = 0.85;

  private static final Pattern ENDS = Pattern.compile("[.!?:;…。！？।۔]['\"’”»)\\]]{0,3}$");

  private PdfLines() {}

  /**
   * The paragraphs.
   *
   * @param guessed as the reader guesses them, with line ends within
   */
  static List<String> paragraphs(List<String> guessed) {
    int widest = guessed.stream().flatMap(String::lines).mapToInt(String::length).max().orElse(0);
    List<StringBuilder> paragraphs = new ArrayList<>();
    String before = null;
    for (String guess : guessed) {
      boolean first = true;
      for (String line : guess.lines().map(String::strip).toList()) {
        if (line.isEmpty()) {
          continue;
        }
        if (before != null && (!first || goesOn(before, line, widest))) {
          join(paragraphs.get(paragraphs.size() - 1), line);
        } else {
          paragraphs.add(new StringBuilder(line));
        }
        before = line;
        first = false;
      }
    }
    return paragraphs.stream().map(StringBuilder::toString).toList();
  }

  private static boolean goesOn(String before, String line, int widest) {
    return !ENDS.matcher(before).find()
        && (Character.isLowerCase(line.codePointAt(0)) || before.length() >= FULL * widest);
  }

  /** A hyphen at the end of a line between two letters divides a word. */
  private static void join(StringBuilder paragraph, String line) {
    int last = paragraph.length() - 1;
    char end = paragraph.charAt(last);
    boolean hyphen =
        end == '\u00AD'
            || (end == '-'
                && last > 0
                && Character.isLetter(paragraph.charAt(last - 1))
                && Character.isLowerCase(line.codePointAt(0)));
    if (hyphen) {
      paragraph.setLength(last);
    } else {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }
}
