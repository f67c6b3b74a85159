package org.wirecopy.store.consume;

import java.io.Serial;
import org.wirecopy.store.arrival.Partition;

/** The store has read further than the topic reaches: this is not the topic that it read. */
final class ReplacedTopicException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  ReplacedTopicException(Partition partition, long stored, long end) {
    super(
        ("The store stands at offset %d of %s-%d, which ends at %d: the topic was replaced or lost"
                + " records. To read it again from the start, delete its rows from"
                + " consumer_offsets and outcomes.")
            .formatted(stored, partition.topic(), partition.number(), end));
  }
}
