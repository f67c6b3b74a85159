package org.wirecopy.store.postgres;

import java.time.Instant;

/**
 * A version of an article.
 *
 * @param ingested when it was read
 * @param published null where nobody knows
 * @param json its record, as it arrived
 */
public record KeptVersion(int version, Instant ingested, Instant published, String json) {}
