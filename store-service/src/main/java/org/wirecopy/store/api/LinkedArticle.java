package org.wirecopy.store.api;

import java.util.UUID;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.ingest.contract.ArticleUri;

/**
 * Another article that shares text.
 *
 * @param id of the other article
 * @param uri of the other article
 * @param relation seen from the article that was asked for
 * @param similarity Jaccard similarity of both texts' shingles, 0 to 1
 * @param share how much of the asked article's text the other holds, 0 to 1
 */
public record LinkedArticle(
    UUID id, String uri, Relation relation, double similarity, double share) {
  static LinkedArticle of(Duplicate link) {
    return new LinkedArticle(
        ArticleUri.id(link.uri()), link.uri(), link.relation(), link.similarity(), link.share());
  }
}
