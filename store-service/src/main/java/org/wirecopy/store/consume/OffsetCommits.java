package org.wirecopy.store.consume;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.wirecopy.store.postgres.OffsetRange;

/**
 * Commits the store's offsets to Kafka, for observers of lag only. A rebalance rejects a commit;
 * then the offsets are committed again, or a partition without further records would show a lag
 * indefinitely.
 */
final class OffsetCommits {
  private static final Logger LOG = Logger.getLogger(OffsetCommits.class);

  private final Consumer<?, ?> consumer;
  private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();
  private boolean underWay;

  OffsetCommits(Consumer<?, ?> consumer) {
    this.consumer = consumer;
  }

  /** Notes that these ranges have been written. */
  void note(List<OffsetRange> ranges) {
    for (OffsetRange range : ranges) {
      uncommitted.put(
          new TopicPartition(range.partition().topic(), range.partition().number()),
          new OffsetAndMetadata(range.to()));
    }
  }

  /** Commits what is not committed yet, without waiting. */
  void tell() {
    // The consumer that now has a lost partition commits its offsets.
    uncommitted.keySet().retainAll(consumer.assignment());
    if (underWay || uncommitted.isEmpty()) {
      return;
    }
    underWay = true;
    consumer.commitAsync(Map.copyOf(uncommitted), this::answered);
  }

  /** In the thread that reads, while it polls. */
  private void answered(Map<TopicPartition, OffsetAndMetadata> offsets, Exception failure) {
    underWay = false;
    if (failure == null) {
      offsets.forEach(uncommitted::remove);
    } else {
      LOG.debugf("The offsets are committed to Kafka later: %s", failure.getMessage());
    }
  }
}
