package org.wirecopy.store.consume;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.wirecopy.store.arrival.Partition;
import org.wirecopy.store.postgres.BatchWriter;
import org.wirecopy.store.postgres.Claim;

/** Where the consumer stands in its partitions: Postgres says so, not Kafka's group. */
final class Positions implements ConsumerRebalanceListener {
  private static final Logger LOG = Logger.getLogger(Positions.class);

  private final Consumer<?, ?> consumer;
  private final BatchWriter writer;
  private final Standing standing;
  private final Map<TopicPartition, Long> stored = new HashMap<>();

  Positions(Consumer<?, ?> consumer, BatchWriter writer, Standing standing) {
    this.consumer = consumer;
    this.writer = writer;
    this.standing = standing;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
    try {
      Map<Partition, Long> offsets = writer.offsets(assigned.stream().map(Positions::of).toList());
      Map<TopicPartition, Long> first = consumer.beginningOffsets(assigned);
      Map<TopicPartition, Long> end = consumer.endOffsets(assigned);
      for (TopicPartition partition : assigned) {
        long offset = offsets.get(of(partition));
        if (offset > end.get(partition)) {
          throw new ReplacedTopicException(of(partition), offset, end.get(partition));
        }
        stored.put(partition, offset);
        consumer.seek(partition, start(partition, offset, first.get(partition)));
      }
      standing.joined();
    } catch (SQLException e) {
      throw new KafkaException("the stored offsets cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
    stored.keySet().removeAll(revoked);
  }

  /** What the last poll covers; partitions that have not moved are left out. */
  List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    stored.forEach(
        (partition, from) -> {
          long to = consumer.position(partition);
          // Transaction markers move it too, and a stored offset may lie before the first record.
          if (to > from) {
            claims.add(new Claim(of(partition), from, to));
          }
        });
    return claims;
  }

  /** The claims have been written. */
  void written(List<Claim> claims) {
    for (Claim claim : claims) {
      stored.put(
          new TopicPartition(claim.partition().topic(), claim.partition().number()), claim.to());
    }
  }

  /** Records that wait, by topic. */
  Map<String, Long> lags() {
    Map<String, Long> lags = new HashMap<>();
    for (TopicPartition partition : stored.keySet()) {
      lags.merge(partition.topic(), consumer.currentLag(partition).orElse(0), Long::sum);
    }
    return lags;
  }

  private long start(TopicPartition partition, long stored, long first) {
    if (stored > 0 && stored < first) {
      LOG.errorf(
          "%s: offsets %d to %d were deleted before the store could read them",
          partition, stored, first - 1);
      standing.missed(first - stored);
    }
    return Math.max(stored, first);
  }

  private static Partition of(TopicPartition partition) {
    return new Partition(partition.topic(), partition.partition());
  }
}
