package org.wirecopy.ingest.format.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells pages that are certainly no article: home pages, lists of headlines, "not found". */
final class NoArticle {
  /** By these a page calls itself an article; then it is one. */
  private static final String MARKS =
      "meta[property=og:type][content~=(?i)article], [itemprop=articleBody],"
          + " meta[property=article:published_time], [itemprop=datePublished]";

  private static final Pattern ERROR =
      Pattern.compile(
          "(?iU)(error )?(404|403|410|50[0-4])\\b.*|.*\\b(page|file|article) (not"
              + " found|unavailable).*|(not found|access denied|forbidden|just a moment\\W*|are you"
              + " a robot\\W*)|.*(seite nicht gefunden|page (introuvable|non trouvée)|página no"
              + " encontrada|página não encontrada|pagina non trovata|pagina niet gevonden|sidan"
              + " hittades inte|страница не найдена|strona nie została"
              + " znaleziona|页面不存在|ページが見つかりません).*");

  /** An article with "404" in its headline is longer. In characters. */
  private static final int MAX_ERROR_LENGTH = 800;

  /** A list of headlines is links, and little else. */
  private static final double LINKS = 0.6;

  private final boolean marked;
  private final boolean root;
  private final boolean error;

  private NoArticle(boolean marked, boolean root, boolean error) {
    this.marked = marked;
    this.root = root;
    this.error = error;
  }

  /** What the page says of itself before it is cleaned. */
  static NoArticle of(Document page, String address, LinkedData linked) {
    Element heading = page.selectFirst("h1");
    return new NoArticle(
        linked.isArticle() || page.selectFirst(MARKS) != null,
        isRoot(address),
        ERROR.matcher(page.title()).matches()
            || (heading != null && ERROR.matcher(heading.text()).matches()));
  }

  /**
   * Whether there is certainly no article.
   *
   * @param body what looks most like one
   */
  boolean isCertain(Element body) {
    int length = body.text().length();
    int linked = body.select("a").stream().mapToInt(a -> a.text().length()).sum();
    return !marked && (root || (error && length <= MAX_ERROR_LENGTH) || linked > length * LINKS);
  }

  /** Whether the page calls itself an article. */
  boolean isMarked() {
    return marked;
  }

  private static boolean isRoot(String address) {
    try {
      URI uri = new URI(address);
      return uri.getHost() != null
          && uri.getQuery() == null
          && uri.getPath().matches("/?(index\\.\\w+)?");
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
