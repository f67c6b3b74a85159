package org.wirecopy.store.consume;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.wirecopy.store.postgres.Claim;

/**
 * Tells Kafka how far the store has come, for observers of lag only. A rebalance refuses that; then
 * it is told again, or a partition on which nothing follows would show a lag for ever.
 */
final class ToldOffsets {
  private static final Logger LOG = Logger.getLogger(ToldOffsets.class);

  private final Consumer<?, ?> consumer;
  private final Map<TopicPartition, OffsetAndMetadata> untold = new HashMap<>();
  private boolean underWay;

  ToldOffsets(Consumer<?, ?> consumer) {
    this.consumer = consumer;
  }

  /** These have been written. */
  void note(List<Claim> claims) {
    for (Claim claim : claims) {
      untold.put(
          new TopicPartition(claim.partition().topic(), claim.partition().number()),
          new OffsetAndMetadata(claim.to()));
    }
  }

  /** Tells what is not told yet; waits for nothing. */
  void tell() {
    // A partition that was lost is the other consumer's to tell of.
    untold.keySet().retainAll(consumer.assignment());
    if (underWay || untold.isEmpty()) {
      return;
    }
    underWay = true;
    consumer.commitAsync(Map.copyOf(untold), this::answered);
  }

  /** In the thread that reads, while it polls. */
  private void answered(Map<TopicPartition, OffsetAndMetadata> offsets, Exception failure) {
    underWay = false;
    if (failure == null) {
      offsets.forEach(untold::remove);
    } else {
      LOG.debugf("Kafka is told later how far the store is: %s", failure.getMessage());
    }
  }
}
