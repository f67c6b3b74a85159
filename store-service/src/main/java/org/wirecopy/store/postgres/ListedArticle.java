package org.wirecopy.store.postgres;

import java.time.Instant;
import java.util.UUID;

/**
 * What a list tells of an article, without its record.
 *
 * @param family as in {@link StoredArticle}
 * @param title null where there is none, as published, source, byline and located
 * @param text null until the row of an older release is filled
 */
public record ListedArticle(
    UUID id,
    String uri,
    int version,
    String family,
    String inbox,
    String language,
    String title,
    Instant published,
    Instant ingested,
    String source,
    String byline,
    String located,
    String text) {}
