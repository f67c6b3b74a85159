package org.wirecopy.ingest.format.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.wirecopy.ingest.format.time.WrittenTime;

/**
 * A news page taken apart.
 *
 * @param text paragraphs with a blank line between them, LF line ends; empty if there is no article
 * @param html the same as HTML
 * @param about what the page says about it
 * @param textFrom {@code description} where the page shows no text and that is all that is known of
 *     it, as {@link org.wirecopy.ingest.contract.Origin} has it; else null
 */
public record NewsPage(String text, String html, About about, String textFrom) {
  /**
   * What a page says about its article; what it does not say is null.
   *
   * @param canonical absolute address that the page calls its own
   * @param site the publication's name
   * @param description a sentence or two about it
   */
  public record About(
      String headline,
      String byline,
      WrittenTime published,
      WrittenTime modified,
      String canonical,
      String site,
      String language,
      String description) {}

  /**
   * Takes a page apart.
   *
   * @param html the whole page
   * @param address where it was fetched from; empty if unknown
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
      return withoutText(about, none);
    }
    List<Element> blocks = new ArticleTrim(leading, declared).of(ArticleBlocks.of(body));
    return blocks.isEmpty()
        ? withoutText(about, none)
        : new NewsPage(ArticleBlocks.text(blocks), ArticleBlocks.html(blocks), about, null);
  }

  /** A page that calls itself an article is one, though only scripts would show its text. */
  private static NewsPage withoutText(About about, NoArticle none) {
    if (!none.isMarked() || about.description() == null) {
      return new NewsPage("", "", about, null);
    }
    Element paragraph = new Element("p").text(about.description());
    return new NewsPage(about.description(), paragraph.outerHtml(), about, "description");
  }
}
