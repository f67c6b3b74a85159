package org.wirecopy.ingest.format.article;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Text that some agencies declare as plain and write in paragraphs of HTML. */
final class TaggedText {
  /** From its first tag to its last: what merely speaks of tags is not of them. */
  private static final Pattern TAGGED =
      Pattern.compile(
          "(?is)\\s*<(p|div|html|body|br)\\b[^<>]*>.*" + "</?(p|div|html|body|br)\\b[^<>]*>\\s*");

  private static final Pattern LINE = Pattern.compile("(?i)<br\\b[^<>]*>[ \\t]*\\n?");
  private static final Pattern PARAGRAPH =
      Pattern.compile("(?i)\\s*</?(p|div|html|body|h[1-6]|ul|ol|li|table|tr)\\b[^<>]*>\\s*");
  private static final Pattern WORDS =
      Pattern.compile("(?i)</?(b|i|u|em|strong|span|a|font|sub|sup)\\b[^<>]*>");

  private TaggedText() {}

  /**
   * The text without its tags where it is tagged from end to end, its lines kept; else as it is.
   */
  static String untagged(String text) {
    if (!TAGGED.matcher(text).matches()) {
      return text;
    }
    String lines = LINE.matcher(text).replaceAll("\n");
    String paragraphs = PARAGRAPH.matcher(lines).replaceAll("\n\n");
    return Parser.unescapeEntities(WORDS.matcher(paragraphs).replaceAll(""), false)
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }
}
