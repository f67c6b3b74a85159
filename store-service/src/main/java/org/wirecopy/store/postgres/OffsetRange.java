package org.wirecopy.store.postgres;

import org.wirecopy.store.arrival.Partition;
import org.wirecopy.topics.Position;

/**
 * The offsets of a partition that a batch covers.
 *
 * @param from offset that the store must have reached
 * @param position where it stands behind the batch; without a last record that of before stays
 */
public record OffsetRange(Partition partition, long from, Position position) {
  /** Offset of the next record to be read. */
  public long to() {
    return position.next();
  }
}
