package org.wirecopy.store.page;

import java.util.UUID;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.ingest.contract.ArticleUri;

/**
 * A duplicate as it is shown.
 *
 * @param title of the other article; its URI where it cannot be shown
 * @param relation in words, to stand before the title
 * @param share of this article's text that the other holds, in percent
 * @param similarity in percent
 */
public record Twin(UUID id, String title, String relation, String share, String similarity) {
  static UUID id(Duplicate link) {
    return ArticleUri.id(link.uri());
  }

  static Twin of(Duplicate link, String title) {
    return new Twin(
        id(link),
        title,
        Shown.relation(link.relation()),
        Shown.percent(link.share()),
        Shown.percent(link.similarity()));
  }
}
