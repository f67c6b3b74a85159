package org.wirecopy.store.postgres;

import java.util.UUID;

/**
 * An article of the store.
 *
 * @param arrival grows with every new article and every new version
 * @param family URI of the first article of the family of copies, or of the first that may be shown
 * @param json the record of {@code articles.enriched}, as it arrived
 */
public record StoredArticle(UUID id, String uri, long arrival, String family, String json) {}
