package org.wirecopy.store.source;

import java.time.Instant;

/**
 * A series, and how far it is known.
 *
 * @param first when its first article was ingested
 * @param last when its last one was
 * @param mutedAt since when an operator does not want to be told of the source; null while he does
 */
public record KnownSeries(Series series, Instant first, Instant last, Instant mutedAt) {}
