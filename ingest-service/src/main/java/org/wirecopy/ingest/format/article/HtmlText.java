package org.wirecopy.ingest.format.article;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.wirecopy.ingest.format.input.TagCount;

/** The text of an HTML body: paragraphs apart by a blank line, {@code <br>} as a line end. */
public final class HtmlText {
  public static final String MEDIA_TYPE = "text/html";

  private static final Pattern BLANKS = Pattern.compile("[ \\t]*\\n[ \\t]*");
  private static final Pattern GAPS = Pattern.compile("\\n{3,}");

  private HtmlText() {}

  public static boolean isHtml(String contentType) {
    return contentType != null && contentType.contains("html");
  }

  public static String of(String html) {
    TagCount.requireFew(html);
    StringBuilder text = new StringBuilder();
    Jsoup.parseBodyFragment(html)
        .body()
        .traverse(
            new NodeVisitor() {
              @Override
              public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                  append(text, words.text());
                } else if (node instanceof Element element) {
                  breakBefore(text, element);
                }
              }

              @Override
              public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                  text.append("\n\n");
                }
              }
            });
    String lines = BLANKS.matcher(text).replaceAll("\n");
    return GAPS.matcher(lines).replaceAll("\n\n").strip();
  }

  private static void breakBefore(StringBuilder text, Element element) {
    if (element.normalName().equals("br")) {
      text.append('\n');
    } else if (element.isBlock()) {
      text.append("\n\n");
    }
  }

  private static void append(StringBuilder text, String words) {
    boolean atStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    text.append(atStart ? words.stripLeading() : words);
  }
}
