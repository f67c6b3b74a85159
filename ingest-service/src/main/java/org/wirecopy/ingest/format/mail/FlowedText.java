package org.wirecopy.ingest.format.mail;

/**
 * Text whose paragraphs were broken into lines for old terminals, with a space before each soft
 * break (<a href="https://www.rfc-editor.org/rfc/rfc3676">RFC 3676</a>).
 */
public final class FlowedText {
  private static final String SIGNATURE = "-- ";

  private FlowedText() {}

  /**
   * The paragraphs as one line each.
   *
   * @param text with LF line ends
   * @param deleteSpace whether the space before a soft break is no part of the text
   */
  public static String unfold(String text, boolean deleteSpace) {
    StringBuilder unfolded = new StringBuilder(text.length());
    boolean open = false;
    int openDepth = 0;
    for (String line : text.split("\n", -1)) {
      int depth = depth(line);
      String words = line.substring(depth);
      words = words.startsWith(" ") ? words.substring(1) : words;
      boolean signature = words.equals(SIGNATURE);
      boolean joins = open && depth == openDepth && !signature;
      if (!joins) {
        unfolded.append(unfolded.isEmpty() ? "" : "\n").append(">".repeat(depth));
        unfolded.append(depth > 0 ? " " : "");
      }
      open = words.endsWith(" ") && !signature;
      openDepth = depth;
      unfolded.append(open && deleteSpace ? words.substring(0, words.length() - 1) : words);
    }
    return unfolded.toString();
  }

  private static int depth(String line) {
    int depth = 0;
    while (depth < line.length() && line.charAt(depth) == '>') {
      depth++;
    }
    return depth;
  }
}
