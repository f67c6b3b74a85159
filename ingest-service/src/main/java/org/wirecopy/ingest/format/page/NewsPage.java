package org.wirecopy.ingest.format.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A news page taken apart.
 *
 * @param text paragraphs with a blank line between them, LF line ends; empty if there is no article
 * @param html the same as HTML
 * @param about what the page says about it
 */
public record NewsPage(String text, String html, About about) {
  /**
   * What a page says about its article; what it does not say is null.
   *
   * @param canonical absolute address that the page calls its own
   * @param site the publication's name
   */
  public record About(
      String headline,
      String byline,
      Instant published,
      Instant modified,
      String canonical,
      String site,
      String language) {}

  /**
   * Takes a page apart.
   *
   * @param html the whole page
   * @param address where it was got; empty if nobody knows
   */
  public static NewsPage of(String html, String address) {
    Document page = PageParser.parse(html, address);
    LinkedData linked = LinkedData.of(page);
    About about = PageMetadata.of(page, address, linked);
    Optional<DeclaredText> declared = DeclaredText.of(linked);
    NoArticle none = NoArticle.of(page, address, linked);
    Leading leading = Leading.of(page, about);
    PageCleaning.clean(page);
    Element body = MainContent.of(page, address, declared);
    if (body == null || none.isCertain(body)) {
      return new NewsPage("", "", about);
    }
    List<Element> blocks = new ArticleTrim(leading, declared).of(ArticleBlocks.of(body));
    return new NewsPage(ArticleBlocks.text(blocks), ArticleBlocks.html(blocks), about);
  }
}
