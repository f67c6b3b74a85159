package org.wirecopy.store.consume;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.wirecopy.store.arrival.Partition;
import org.wirecopy.store.postgres.BatchWriter;
import org.wirecopy.store.postgres.OffsetRange;
import org.wirecopy.topics.BrokenTopicsException;
import org.wirecopy.topics.Found;
import org.wirecopy.topics.Position;
import org.wirecopy.topics.TopicBreak;
import org.wirecopy.topics.Witness;
import org.wirecopy.topics.kafka.Inspection;
import org.wirecopy.topics.kafka.LastRecord;

/** Where the consumer stands in its partitions: Postgres says so, not Kafka's group. */
final class Positions implements ConsumerRebalanceListener {
  private static final Logger LOG = Logger.getLogger(Positions.class);

  private final Consumer<?, ?> consumer;
  private final BatchWriter writer;
  private final Inspection inspection;
  private final ReadingState standing;
  private final Map<TopicPartition, Position> stored = new HashMap<>();
  private final Map<String, String> topicIds = new HashMap<>();

  Positions(
      Consumer<?, ?> consumer, BatchWriter writer, Inspection inspection, ReadingState standing) {
    this.consumer = consumer;
    this.writer = writer;
    this.inspection = inspection;
    this.standing = standing;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
    try {
      // The group goes on without a topic that is deleted, and would not tell.
      inspection.topicIds(Session.TOPICS);
      Map<TopicPartition, Position> read = new HashMap<>();
      writer
          .positions(assigned.stream().map(Positions::of).toList())
          .forEach((partition, position) -> read.put(of(partition), position));
      Map<TopicPartition, Found> found = inspection.find(read);
      requireUnbroken(read, found);
      Map<Partition, String> ids = new HashMap<>();
      found.forEach((partition, there) -> ids.put(of(partition), there.topicId()));
      writer.adopt(ids);
      for (TopicPartition partition : assigned) {
        Position position = read.get(partition);
        Found there = found.get(partition);
        topicIds.put(partition.topic(), there.topicId());
        stored.put(partition, position);
        consumer.seek(partition, start(partition, position.next(), there.first()));
      }
      standing.joined();
    } catch (SQLException e) {
      throw new KafkaException("the stored offsets cannot be read: " + e.getMessage(), e);
    }
  }

  private static void requireUnbroken(
      Map<TopicPartition, Position> read, Map<TopicPartition, Found> found) {
    List<TopicBreak> breaks = Inspection.breaks(read, found);
    if (!breaks.isEmpty()) {
      throw new BrokenTopicsException(breaks);
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
    stored.keySet().removeAll(revoked);
  }

  /** What the last poll covers; partitions that have not moved are left out. */
  List<OffsetRange> ranges(ConsumerRecords<byte[], byte[]> records) {
    List<OffsetRange> ranges = new ArrayList<>();
    stored.forEach(
        (partition, from) -> {
          long to = consumer.position(partition);
          // Transaction markers move it too, and a stored offset may lie before the first record.
          if (to > from.next()) {
            ranges.add(new OffsetRange(of(partition), from.next(), behind(partition, to, records)));
          }
        });
    return ranges;
  }

  /** Some of what the last poll covers: as far as its records go, and no further. */
  List<OffsetRange> rangesOf(ConsumerRecords<byte[], byte[]> some) {
    List<OffsetRange> ranges = new ArrayList<>();
    for (TopicPartition partition : some.partitions()) {
      List<ConsumerRecord<byte[], byte[]>> those = some.records(partition);
      ConsumerRecord<byte[], byte[]> last = those.get(those.size() - 1);
      Position to =
          new Position(
              last.offset() + 1,
              topicIds.get(partition.topic()),
              last.leaderEpoch().orElse(null),
              LastRecord.of(last));
      ranges.add(new OffsetRange(of(partition), stored.get(partition).next(), to));
    }
    return ranges;
  }

  /** Reads again what was polled and has not been written. */
  void rewind() {
    stored.forEach(
        (partition, position) -> {
          if (consumer.position(partition) > position.next()) {
            consumer.seek(partition, position.next());
          }
        });
  }

  private Position behind(
      TopicPartition partition, long to, ConsumerRecords<byte[], byte[]> records) {
    List<ConsumerRecord<byte[], byte[]>> those = records.records(partition);
    Witness last = those.isEmpty() ? null : LastRecord.of(those.get(those.size() - 1));
    Integer epoch =
        Optional.ofNullable(records.nextOffsets().get(partition))
            .filter(next -> next.offset() == to)
            .flatMap(OffsetAndMetadata::leaderEpoch)
            .orElse(null);
    return new Position(to, topicIds.get(partition.topic()), epoch, last);
  }

  /**
   * Passes while the topics are those that were assigned: one that is deleted and made anew under a
   * consumer may have grown past its place before it looks.
   *
   * @throws BrokenTopicsException otherwise
   */
  void requireSameTopics() {
    Set<String> topics = new HashSet<>();
    stored.keySet().forEach(partition -> topics.add(partition.topic()));
    if (!inspection.topicIds(topics).entrySet().stream()
        .allMatch(topic -> Objects.equals(topicIds.get(topic.getKey()), topic.getValue()))) {
      requireUnbroken();
    }
  }

  /**
   * Looks at everything again, as after a time without Kafka, in which anything may have happened.
   *
   * @throws BrokenTopicsException if something is no longer what was read
   */
  void requireUnbroken() {
    requireUnbroken(stored, inspection.find(stored));
  }

  /** The claims have been written. */
  void written(List<OffsetRange> ranges) {
    for (OffsetRange range : ranges) {
      stored.merge(of(range.partition()), range.position(), Positions::keepingLast);
    }
  }

  private static Position keepingLast(Position before, Position now) {
    return now.last() != null
        ? now
        : new Position(now.next(), now.topicId(), now.leaderEpoch(), before.last());
  }

  /** Whether nothing waits, as far as Kafka has said so of every partition. */
  boolean isAtEnd() {
    return stored.keySet().stream()
        .allMatch(partition -> consumer.currentLag(partition).orElse(1) == 0);
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

  private static TopicPartition of(Partition partition) {
    return new TopicPartition(partition.topic(), partition.number());
  }
}
