package org.wirecopy.ingest.format.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A plain text taken apart into headline and body.
 *
 * <p>A first line is a headline only where it clearly is one: a blank line follows it, it is short,
 * it does not end as a sentence does, it is no byline, and longer text comes after it. When in
 * doubt there is none, and the line stays in the body.
 *
 * @param headline if there clearly is one
 * @param body everything else, character for character
 */
record TextLayout(Optional<String> headline, String body) {
  /** Headlines of news agencies stay well below; a longer line is a paragraph. */
  private static final int MAX_HEADLINE_LENGTH = 120;

  private static final int MIN_WORDS = 3;
  private static final int MIN_IDEOGRAPHS = 6;

  /** A line that only tells the day, in the order of any language. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?U)(\\p{L}+\\.?,? ?)?(\\d{1,2}[.,]? (de )?\\p{L}+\\.?|\\p{L}+\\.? \\d{1,2}),? (de"
              + " )?\\d{4}.{0,12}");

  private static final Pattern ADDRESS = Pattern.compile("://|\\S@\\S|\\bwww\\.");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!:;,…。！।۔]['\"’”»)]*$");
  private static final Pattern BYLINE = Pattern.compile("(?iU)^(by|von|par|por|di)\\s.*");

  static TextLayout of(String text) {
    int start = firstNonBlankLine(text);
    int end = text.indexOf('\n', start);
    if (end < 0) {
      return new TextLayout(Optional.empty(), text);
    }
    int next = skipBlankLines(text, end + 1);
    String line = text.substring(start, end).strip();
    boolean blankLineFollows = next > end + 1;
    if (blankLineFollows && looksLikeHeadline(line) && hasLongerLine(text, next, line.length())) {
      return new TextLayout(Optional.of(line), text.substring(next));
    }
    return new TextLayout(Optional.empty(), text);
  }

  private static boolean looksLikeHeadline(String line) {
    return line.codePointCount(0, line.length()) <= MAX_HEADLINE_LENGTH
        && isWordy(line)
        && Character.isLetterOrDigit(line.codePointAt(line.offsetByCodePoints(0, quoted(line))))
        && !SENTENCE_END.matcher(line).find()
        && !BYLINE.matcher(line).matches()
        && !ADDRESS.matcher(line).find()
        && !DAY.matcher(line).matches()
        && Dateline.of(line + " ").isEmpty();
  }

  /** Chinese, Japanese and Thai write several words without a space. */
  private static boolean isWordy(String line) {
    return line.split("\\s+").length >= MIN_WORDS
        || line.codePoints().filter(TextLayout::isOfSpacelessScript).count() >= MIN_IDEOGRAPHS;
  }

  private static boolean isOfSpacelessScript(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** Number of leading quotation marks, of which a headline may have one. */
  private static int quoted(String line) {
    return "'\"‘“«„".indexOf(line.charAt(0)) >= 0 ? 1 : 0;
  }

  private static boolean hasLongerLine(String text, int from, int length) {
    return text.substring(from).lines().anyMatch(line -> line.strip().length() > length);
  }

  private static int firstNonBlankLine(String text) {
    return skipBlankLines(text, 0);
  }

  /** The start of the first line at or after {@code from} that holds more than white space. */
  private static int skipBlankLines(String text, int from) {
    int lineStart = from;
    while (lineStart < text.length()) {
      int lineEnd = text.indexOf('\n', lineStart);
      String line = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
      if (!line.isBlank() || lineEnd < 0) {
        return lineStart;
      }
      lineStart = lineEnd + 1;
    }
    return text.length();
  }
}
