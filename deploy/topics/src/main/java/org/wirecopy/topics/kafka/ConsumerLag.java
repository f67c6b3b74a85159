package org.wirecopy.topics.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Asks Kafka how far consumer groups are. Needs the right to describe the groups and the topics
 * that they read. For one thread.
 */
public final class ConsumerLag implements AutoCloseable {
  private static final long ANSWER_SECONDS = 10;

  private final Map<String, Object> settings;
  private final List<String> groups;
  private Admin admin;

  /** Nothing is connected before the first question. */
  public ConsumerLag(Map<String, Object> common, List<String> groups) {
    this.settings = Map.copyOf(common);
    this.groups = List.copyOf(groups);
  }

  /**
   * How far the groups are.
   *
   * @param positions what is read next, of each partition that is read or has been
   * @param ends where these partitions end
   */
  public record Lag(Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends) {
    public Lag {
      positions = Map.copyOf(positions);
      ends = Map.copyOf(ends);
    }

    /** Whether one of the groups reads a topic. */
    public boolean isRead(String topic) {
      return positions.keySet().stream().anyMatch(partition -> partition.topic().equals(topic));
    }

    /** How far a topic has been read, summed over its partitions. */
    public long read(String topic) {
      return positions.entrySet().stream()
          .filter(position -> position.getKey().topic().equals(topic))
          .mapToLong(Map.Entry::getValue)
          .sum();
    }

    /** Records that wait on all topics. */
    public long waiting() {
      // The marker behind the last transaction counts as an offset, and is never read.
      return positions.entrySet().stream()
          .mapToLong(one -> Math.max(0, ends.get(one.getKey()) - one.getValue() - 1))
          .sum();
    }
  }

  /**
   * How far they are now.
   *
   * @throws KafkaException if Kafka does not answer, or may not
   */
  public Lag ask() throws InterruptedException {
    try {
      return lag();
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException("Kafka does not say how far " + groups + " are", e);
    }
  }

  private Lag lag() throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    for (String group : groups) {
      committed.putAll(committed(group));
    }
    Map<TopicPartition, Long> ends = offsets(committed.keySet(), OffsetSpec.latest());
    Map<TopicPartition, Long> begins =
        offsets(
            committed.keySet().stream().filter(one -> committed.get(one) == null).toList(),
            OffsetSpec.earliest());
    Map<TopicPartition, Long> positions = new HashMap<>();
    committed.forEach(
        (partition, offset) ->
            positions.put(partition, offset == null ? begins.get(partition) : offset.offset()));
    return new Lag(positions, ends);
  }

  /** The partitions that a group reads; null for one of which it has not committed anything. */
  private Map<TopicPartition, OffsetAndMetadata> committed(String group)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    try {
      answer(admin().describeConsumerGroups(List.of(group)).describedGroups().get(group))
          .members()
          .forEach(
              member ->
                  member
                      .assignment()
                      .topicPartitions()
                      .forEach(partition -> committed.put(partition, null)));
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw e;
      }
    }
    committed.putAll(
        answer(admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
    return committed;
  }

  private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec spec)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetSpec> question = new HashMap<>();
    partitions.forEach(partition -> question.put(partition, spec));
    ListOffsetsResult result = admin().listOffsets(question);
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (TopicPartition partition : partitions) {
      offsets.put(partition, answer(result.partitionResult(partition)).offset());
    }
    return offsets;
  }

  private static <T> T answer(KafkaFuture<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(ANSWER_SECONDS, TimeUnit.SECONDS);
  }

  private Admin admin() {
    if (admin == null) {
      admin = Admin.create(settings);
    }
    return admin;
  }

  @Override
  public void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }
}
