package org.wirecopy.store.page;

import java.util.UUID;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.ingest.contract.ArticleUri;

/**
 * A duplicate as it is shown.
 *
 * @param relation in words, before the title
 * @param share in percent
 * @param similarity in percent
 */
public record Twin(UUID id, String uri, String relation, String share, String similarity) {
  static Twin of(Duplicate link) {
    return new Twin(
        ArticleUri.id(link.uri()),
        link.uri(),
        Shown.relation(link.relation()),
        Shown.percent(link.share()),
        Shown.percent(link.similarity()));
  }
}
