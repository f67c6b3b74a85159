package org.wirecopy.store.pulse;

import java.time.Instant;

/**
 * The last pulse that came from an ingester through a partition.
 *
 * @param ingester its index among those of the inbox
 * @param partition of {@code articles.enriched}
 * @param madeAt when its file was written
 */
public record LastPulse(String inbox, int ingester, int partition, Instant madeAt) {}
