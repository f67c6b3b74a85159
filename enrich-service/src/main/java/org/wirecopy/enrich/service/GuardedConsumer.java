package org.wirecopy.enrich.service;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.wirecopy.enrich.topology.ReprocessTopic;
import org.wirecopy.ingest.contract.IngestTopics;

/** Reads what the topology reads. For one thread. */
final class GuardedConsumer extends KafkaConsumer<byte[], byte[]> {
  /** Between two looks at what is assigned. */
  private static final long LOOK_NANOS = Duration.ofSeconds(30).toNanos();

  private final String reprocess;
  private long looked = System.nanoTime();

  /**
   * A consumer.
   *
   * @param reprocess name of the {@link ReprocessTopic}
   */
  GuardedConsumer(Map<String, Object> config, String reprocess) {
    super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.reprocess = reprocess;
  }

  @Override
  public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    askForAllTopics();
    try {
      return super.poll(timeout);
    } catch (OffsetOutOfRangeException e) {
      Set<TopicPartition> gone = e.offsetOutOfRangePartitions().keySet();
      if (gone.stream().allMatch(partition -> partition.topic().equals(reprocess))) {
        // What was to be enriched again waited too long, and is asked for again or not.
        seekToBeginning(gone);
        return ConsumerRecords.empty();
      }
      throw new LostPlaceException(e);
    }
  }

  /**
   * A member with a name that comes back gets what it had, and a leader of a release before the
   * reprocess topic assigns none of it: without a rebalance nobody would read it.
   */
  private void askForAllTopics() {
    if (System.nanoTime() - looked < LOOK_NANOS) {
      return;
    }
    looked = System.nanoTime();
    if (lacks(assignment(), reprocess)) {
      enforceRebalance(reprocess + " is not assigned");
    }
  }

  /** Whether partitions of the source are there without those that belong to them. */
  static boolean lacks(Set<TopicPartition> assigned, String reprocess) {
    return assigned.stream()
        .filter(partition -> partition.topic().equals(IngestTopics.ARTICLES_INGESTED.name()))
        .map(partition -> new TopicPartition(reprocess, partition.partition()))
        .anyMatch(partition -> !assigned.contains(partition));
  }
}
