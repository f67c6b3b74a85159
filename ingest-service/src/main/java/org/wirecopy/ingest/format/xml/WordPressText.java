package org.wirecopy.ingest.format.xml;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a post as WordPress keeps it, made into the HTML that it shows. */
public final class WordPressText {
  /** Codes that stand for pictures and other media, with what is in them. */
  private static final Pattern MEDIA =
      Pattern.compile(
          "(?is)\\[(caption|gallery|playlist|audio|video|embed)\\b[^\\]]*\\].*?\\[/\\1\\]");

  /** Codes with attributes, and codes that end; other words in brackets are words. */
  private static final Pattern CODE =
      Pattern.compile(
          "\\[/[a-z][\\w-]*\\]|\\[[a-z][\\w-]*(?: [\\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\\s\\]]+))+ ?/?\\]|\\[(?:gallery|caption|more)\\b[^\\]]*\\]");

  private static final Pattern ENDING = Pattern.compile("\\[/([a-z][\\w-]*)\\]");
  private static final Pattern PARAGRAPHS =
      Pattern.compile("(?i)<(p|div|h[1-6]|ul|ol|blockquote|table)[\\s>]");

  private WordPressText() {}

  /**
   * What WordPress makes of it: no codes in brackets, and paragraphs where blank lines are.
   *
   * @param kept as the export has it; null if it has none
   */
  public static String html(String kept) {
    if (kept == null) {
      return null;
    }
    String text = MEDIA.matcher(kept).replaceAll("");
    String paired =
        ENDING
            .matcher(text)
            .results()
            .map(end -> Pattern.quote(end.group(1)))
            .distinct()
            .collect(Collectors.joining("|"));
    String open =
        paired.isEmpty() ? text : text.replaceAll("\\[(?:" + paired + ")\\b[^\\]]*\\]", "");
    String plain = CODE.matcher(open).replaceAll("");
    return PARAGRAPHS.matcher(plain).find() ? plain : paragraphs(plain);
  }

  private static String paragraphs(String text) {
    return Stream.of(text.strip().split("\\R\\s*\\R"))
        .map(paragraph -> "<p>" + paragraph.strip().replaceAll("\\R", "<br>") + "</p>")
        .collect(Collectors.joining("\n"));
  }
}
