package org.wirecopy.topics.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.wirecopy.topics.ContinuityRule;
import org.wirecopy.topics.Found;
import org.wirecopy.topics.Position;
import org.wirecopy.topics.TopicBreak;
import org.wirecopy.topics.Witness;

/**
 * Looks at topics as they are now: their ids, their ends, whether leader epochs still lead to the
 * place that was read, and the record that stood there.
 */
public final class Inspection implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int ANSWER_MILLIS = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Map<String, Object> settings;
  private final Set<String> agedOut;
  private final Admin admin;

  /**
   * Prepares to look.
   *
   * @param common settings of every client: servers, security
   * @param clientId for the log of the broker
   * @param agedOut topics that drop records by age
   */
  public Inspection(Map<String, Object> common, String clientId, Set<String> agedOut) {
    this.agedOut = Set.copyOf(agedOut);
    settings = new HashMap<>(common);
    settings.keySet().removeIf(name -> !AdminClientConfig.configNames().contains(name));
    settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
    // Whoever asks has something to wait out meanwhile.
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
    settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
    admin = Admin.create(settings);
    // A reader of its own, which belongs to no group and takes whatever stands there.
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
  }

  /**
   * The ids of topics.
   *
   * @throws KafkaException if one does not exist
   */
  public Map<String, String> topicIds(Collection<String> topics) {
    try {
      Map<String, String> ids = new HashMap<>();
      admin
          .describeTopics(topics)
          .allTopicNames()
          .get()
          .forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
      return ids;
    } catch (ExecutionException e) {
      throw new KafkaException("the topics cannot be described", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** What is no longer what was read. */
  public List<TopicBreak> breaks(Map<TopicPartition, Position> read) {
    return breaks(read, find(read));
  }

  /** What is no longer what was read, of what was found in its place. */
  public static List<TopicBreak> breaks(
      Map<TopicPartition, Position> read, Map<TopicPartition, Found> found) {
    List<TopicBreak> breaks = new ArrayList<>();
    read.forEach(
        (partition, position) ->
            ContinuityRule.check(
                    partition.topic(), partition.partition(), position, found.get(partition))
                .ifPresent(breaks::add));
    return breaks;
  }

  /** What there is in the place of what was read. */
  public Map<TopicPartition, Found> find(Map<TopicPartition, Position> read) {
    Set<String> topics = new HashSet<>();
    read.keySet().forEach(partition -> topics.add(partition.topic()));
    Map<String, String> ids = topicIds(topics);
    Collection<TopicPartition> all = read.keySet();
    try (Consumer<byte[], byte[]> reader =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      reader.assign(all);
      Map<TopicPartition, Long> first = reader.beginningOffsets(all);
      Map<TopicPartition, Long> end = reader.endOffsets(all);
      Map<TopicPartition, Long> divergent = divergent(reader, read);
      Map<TopicPartition, Witness> last = last(reader, read, first, end);
      Map<TopicPartition, Found> found = new HashMap<>();
      for (TopicPartition partition : read.keySet()) {
        found.put(
            partition,
            new Found(
                ids.get(partition.topic()),
                first.get(partition),
                end.get(partition),
                divergent.get(partition),
                last.get(partition),
                agedOut.contains(partition.topic())));
      }
      return found;
    }
  }

  /** Where logs part from what was read, as the leader epochs of their batches tell. */
  private static Map<TopicPartition, Long> divergent(
      Consumer<?, ?> reader, Map<TopicPartition, Position> read) {
    Map<TopicPartition, OffsetAndMetadata> open = new HashMap<>();
    read.forEach(
        (partition, position) -> {
          if (position.leaderEpoch() != null) {
            Optional<Integer> epoch = Optional.of(position.leaderEpoch());
            open.put(partition, new OffsetAndMetadata(position.next(), epoch, ""));
          }
        });
    Map<TopicPartition, Long> divergent = new HashMap<>();
    reader.assign(open.keySet());
    // Leaders and their epochs must be known, or the consumer takes any place as it is.
    reader.beginningOffsets(open.keySet());
    open.forEach(reader::seek);
    while (!open.isEmpty()) {
      TopicPartition partition = open.keySet().iterator().next();
      try {
        reader.position(partition, PATIENCE);
        open.remove(partition);
      } catch (LogTruncationException e) {
        // A log that knows nothing of the epoch cannot say where it parts.
        e.offsetOutOfRangePartitions().keySet().forEach(diverged -> divergent.put(diverged, 0L));
        e.divergentOffsets().forEach((diverged, at) -> divergent.put(diverged, at.offset()));
        open.keySet().removeAll(e.offsetOutOfRangePartitions().keySet());
        reader.assign(open.keySet());
      }
    }
    return divergent;
  }

  private static Map<TopicPartition, Witness> last(
      Consumer<byte[], byte[]> reader,
      Map<TopicPartition, Position> read,
      Map<TopicPartition, Long> first,
      Map<TopicPartition, Long> end) {
    Map<TopicPartition, Long> open = new HashMap<>();
    read.forEach(
        (partition, position) -> {
          Witness last = position.last();
          if (last != null
              && first.get(partition) <= last.offset()
              && last.offset() < end.get(partition)) {
            open.put(partition, last.offset());
          }
        });
    Map<TopicPartition, Witness> there = new HashMap<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    reader.assign(open.keySet());
    open.forEach(reader::seek);
    while (!open.isEmpty()) {
      for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
        TopicPartition key = new TopicPartition(record.topic(), record.partition());
        // Behind it where compaction has taken it: then nothing can be told.
        there.putIfAbsent(key, LastRecord.of(record));
      }
      open.keySet().removeIf(key -> there.containsKey(key) || isPast(reader, key, end));
      reader.pause(new ArrayList<>(there.keySet()));
      requireTime(deadline);
    }
    return there;
  }

  private static boolean isPast(
      Consumer<?, ?> reader, TopicPartition partition, Map<TopicPartition, Long> end) {
    return reader.position(partition) >= end.get(partition);
  }

  private static void requireTime(long deadline) {
    if (System.nanoTime() - deadline > 0) {
      throw new TimeoutException("the topics could not be looked at in time");
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
