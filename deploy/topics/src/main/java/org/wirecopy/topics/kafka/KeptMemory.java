package org.wirecopy.topics.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;
import org.wirecopy.topics.TopicMemory;

/**
 * A memory of topics in Kafka itself: the metadata of offsets that nobody reads from, so that it
 * needs no topic of its own and can be written in a transaction. Kafka forgets an offset with its
 * topic, so it is kept beside several.
 */
public final class KeptMemory {
  /** What Kafka takes as metadata of an offset, by default. */
  public static final int MAX_BYTES = 4096;

  private KeptMemory() {}

  /** The offset that carries a memory. */
  public static OffsetAndMetadata offset(TopicMemory memory) {
    return new OffsetAndMetadata(0, memory.text(MAX_BYTES));
  }

  /** The memory that a group keeps beside any of some partitions; nothing where it has none. */
  public static TopicMemory read(Admin admin, String group, Iterable<TopicPartition> beside) {
    Map<TopicPartition, OffsetAndMetadata> offsets = committed(admin, group);
    TopicMemory newest = TopicMemory.NOTHING;
    for (TopicPartition partition : beside) {
      OffsetAndMetadata offset = offsets.get(partition);
      TopicMemory kept = TopicMemory.of(offset == null ? null : offset.metadata());
      if (kept.decisions() > newest.decisions() || newest.positions().isEmpty()) {
        newest = kept;
      }
    }
    return newest;
  }

  /** Keeps a memory beside each of some partitions, which must exist. */
  public static void write(
      Admin admin, String group, Iterable<TopicPartition> beside, TopicMemory memory) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    beside.forEach(partition -> offsets.put(partition, offset(memory)));
    commit(admin, group, offsets);
  }

  /** The offsets that a group has committed; none where there is no such group. */
  public static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group) {
    try {
      Map<TopicPartition, OffsetAndMetadata> offsets =
          new HashMap<>(
              admin
                  .listConsumerGroupOffsets(Map.of(group, new ListConsumerGroupOffsetsSpec()))
                  .partitionsToOffsetAndMetadata(group)
                  .get());
      offsets.values().removeIf(offset -> offset == null);
      return offsets;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return Map.of();
      }
      throw new KafkaException("the offsets of " + group + " cannot be read", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /**
   * Commits offsets for a group without members.
   *
   * @throws KafkaException whose cause is Kafka's, if it has any
   */
  public static void commit(
      Admin admin, String group, Map<TopicPartition, OffsetAndMetadata> offsets) {
    try {
      admin.alterConsumerGroupOffsets(group, offsets).all().get();
    } catch (ExecutionException e) {
      throw new KafkaException("offsets of " + group + " cannot be set", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** An admin client with the settings that all clients share. */
  public static Admin admin(Map<String, Object> common, Duration patience) {
    Map<String, Object> settings = new HashMap<>(common);
    int millis = Math.toIntExact(patience.toMillis());
    settings.put("request.timeout.ms", millis);
    settings.put("default.api.timeout.ms", millis);
    return Admin.create(settings);
  }
}
