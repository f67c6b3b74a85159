package org.wirecopy.ingest.format.page;

import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the element that holds the article: Readability's choice, mended where it fails. */
final class MainContent {
  /** Readability sometimes returns one paragraph of many: then the marked article is better. */
  private static final double TOO_LITTLE = 0.4;

  private MainContent() {}

  /**
   * The article; null if the page has none.
   *
   * @param declared what the page says to be the article's text
   */
  static Element of(Document page, String address, Optional<DeclaredText> declared) {
    Element chosen = chosen(page, address);
    if (declared.isEmpty() || (chosen != null && declared.get().isHeldBy(chosen))) {
      return chosen;
    }
    Element holder = declared.get().holder(page.body());
    if (holder != null) {
      return holder;
    }
    return declared.get().outweighs(chosen) ? declared.get().asElement() : chosen;
  }

  private static Element chosen(Document page, String address) {
    Element marked = marked(page);
    Element chosen = readable(page.clone(), address);
    if (chosen == null) {
      return marked == null ? page.body() : marked;
    }
    if (marked != null && paragraphs(chosen) < TOO_LITTLE * paragraphs(marked)) {
      return marked;
    }
    return chosen;
  }

  private static Element readable(Document page, String address) {
    return new Readability4J(address, page).parse().getArticleContent();
  }

  /** The largest element that the page itself marks as the article's body. */
  private static Element marked(Document page) {
    Element largest = null;
    for (Element element : page.select("[itemprop=articleBody], article, main")) {
      if (largest == null || paragraphs(element) > paragraphs(largest)) {
        largest = element;
      }
    }
    return largest;
  }

  /** Characters that stand in paragraphs. */
  private static int paragraphs(Element element) {
    return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
  }
}
