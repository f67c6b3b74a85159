package org.wirecopy.store.arrival;

import java.time.Instant;

/**
 * What the store holds of an article.
 *
 * @param version from 1
 * @param enrichmentSha256 of its enrichment's JSON, lower-case hex
 * @param ingestedAt when this version came in
 */
public record StoredVersion(int version, String enrichmentSha256, Instant ingestedAt) {}
