package org.wirecopy.store.arrival;

import java.time.Instant;
import org.wirecopy.ingest.contract.Pulse;

/**
 * What the headers of a record without a value say that is a pulse.
 *
 * @param enrichedAt when the enricher wrote it; null where it does not say so
 */
public record PulseMark(Pulse pulse, Instant enrichedAt) {}
