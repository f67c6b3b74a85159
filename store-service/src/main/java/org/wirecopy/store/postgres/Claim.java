package org.wirecopy.store.postgres;

import org.wirecopy.store.arrival.Partition;

/**
 * The part of a partition that a batch covers.
 *
 * @param from offset that the store must stand at
 * @param to offset of the next record to be read
 */
public record Claim(Partition partition, long from, long to) {}
