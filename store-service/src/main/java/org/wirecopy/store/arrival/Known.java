package org.wirecopy.store.arrival;

/**
 * What the store holds of an article.
 *
 * @param version from 1
 * @param enrichmentSha256 of its enrichment's JSON, lower-case hex
 */
public record Known(int version, String enrichmentSha256) {}
