package org.wirecopy.store.postgres;

import java.util.UUID;

/**
 * An article of the store.
 *
 * @param arrival grows with every new article and every new version
 * @param restricted whether it is withheld or under embargo
 * @param json the record of {@code articles.enriched}, as it arrived
 */
public record StoredArticle(UUID id, String uri, long arrival, boolean restricted, String json) {}
