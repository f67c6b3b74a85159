package org.wirecopy.ingest.format.page;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses pages that others wrote, however deep they nest. */
final class PageParser {
  /** Real pages nest up to about a hundred levels; recursion beyond would break the stack. */
  private static final int DEEPEST = 250;

  /** The largest pages of newspapers have some 20,000. */
  private static final int MAX_ELEMENTS = 200_000;

  private PageParser() {}

  /**
   * The page as a tree.
   *
   * @throws IllegalArgumentException if it has more elements than any page of news
   */
  static Document parse(String html, String address) {
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(DEEPEST);
    Document page = parser.parseInput(html, address);
    if (page.stream().limit(MAX_ELEMENTS + 1L).count() > MAX_ELEMENTS) {
      throw new IllegalArgumentException("more than %d elements".formatted(MAX_ELEMENTS));
    }
    return page;
  }
}
