package org.wirecopy.enrich.dedupe;

import java.util.List;
import java.util.Objects;
import org.wirecopy.enrich.contract.Dedupe;

/**
 * The articles of a memory as long as they are remembered.
 *
 * @param horizon how long that is, milliseconds of the stream's clock
 */
record RememberedArticles(DuplicateMemory memory, long horizon) {
  /** The other article of a link. */
  record Partner(DuplicateLink link, IndexedArticle article) {
    Dedupe.Duplicate published() {
      return new Dedupe.Duplicate(article.uri(), link.relation(), link.similarity(), link.share());
    }
  }

  /** The article with that number; null where it is forgotten, or should be. */
  IndexedArticle article(long number, long now) {
    IndexedArticle article = memory.article(number);
    return article == null || isOver(article.time(), now) ? null : article;
  }

  /** The links whose other article is still there. */
  List<Partner> partners(List<DuplicateLink> links, long now) {
    return links.stream()
        .map(
            link -> {
              IndexedArticle article = article(link.number(), now);
              return article == null ? null : new Partner(link, article);
            })
        .filter(Objects::nonNull)
        .toList();
  }

  /** Written so that an endless horizon does not overflow. */
  boolean isOver(long time, long now) {
    return now - time > horizon;
  }
}
