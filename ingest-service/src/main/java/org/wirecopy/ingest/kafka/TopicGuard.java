package org.wirecopy.ingest.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.topics.BrokenTopicsException;
import org.wirecopy.topics.Found;
import org.wirecopy.topics.Position;
import org.wirecopy.topics.TopicBreak;
import org.wirecopy.topics.TopicMemory;
import org.wirecopy.topics.kafka.Inspection;
import org.wirecopy.topics.kafka.KeptMemory;

/**
 * Tells whether the topics are still those that the receipts speak of. What is known of them is
 * committed beside the receipts, in the same transaction: it is there as long as the receipts are,
 * and gone with their topic. Then every file is read again, which loses nothing.
 */
final class TopicGuard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicGuard.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String ARTICLES = IngestTopics.ARTICLES_INGESTED.name();
  private static final String TAKEDOWNS = IngestTopics.ARTICLES_TAKEDOWNS.name();
  private static final TopicPartition BESIDE =
      new TopicPartition(IngestTopics.INGEST_FILES.name(), 0);

  private final String group;
  private final Admin admin;
  private final Inspection inspection;
  private TopicMemory memory = TopicMemory.NOTHING;
  private Map<String, String> topicIds = Map.of();
  private boolean settling;

  TopicGuard(KafkaSettings settings) {
    group = settings.transactionalId();
    admin = KeptMemory.admin(settings.common(), PATIENCE);
    inspection = new Inspection(settings.common(), group + "-inspection", Set.of());
  }

  /**
   * Looks at the topics before anything is read or written.
   *
   * @throws BrokenTopicsException if one is not what the receipts speak of, as long as no operator
   *     has said how to go on
   */
  void look() {
    topicIds = inspection.topicIds(List.of(ARTICLES, TAKEDOWNS));
    if (settling) {
      memory = new TopicMemory(Map.of(), List.of(), memory.decisions());
      return;
    }
    memory = KeptMemory.read(admin, group, List.of(BESIDE));
    if (memory.positions().isEmpty()) {
      LOG.info("ingest.files has no receipts of this ingester: it reads all files");
    }
    List<TopicBreak> breaks = memory.after(this::find).breaks();
    if (!breaks.isEmpty()) {
      throw broken(breaks);
    }
  }

  private List<TopicBreak> find() {
    Map<TopicPartition, Position> known = new HashMap<>();
    memory
        .positions()
        .forEach(
            (topic, partitions) ->
                partitions.forEach(
                    (number, position) ->
                        known.put(
                            new TopicPartition(topic, number),
                            // Only a reader of the topic may look at more than its ends.
                            new Position(position.next(), position.topicId(), null, null))));
    Map<TopicPartition, Found> found = inspection.find(known);
    found.replaceAll((partition, there) -> Found.upTo(there.topicId(), there.end()));
    return Inspection.breaks(known, found);
  }

  /**
   * Takes in where records of a transaction stand that is about to be committed.
   *
   * @throws BrokenTopicsException if they stand where others stood before, or in another topic
   */
  void written(List<RecordMetadata> records) {
    Map<String, String> now = inspection.topicIds(List.of(ARTICLES, TAKEDOWNS));
    Map<Integer, Position> reached = new TreeMap<>(memory.partitions(ARTICLES));
    List<TopicBreak> breaks = new ArrayList<>();
    for (RecordMetadata record : records) {
      if (record.topic().equals(ARTICLES)) {
        Position known = reached.get(record.partition());
        if (known != null && !now.equals(topicIds)) {
          breaks.add(found(record, known, TopicBreak.Kind.REPLACED, now.get(ARTICLES)));
        } else if (known != null && record.offset() < known.next()) {
          breaks.add(found(record, known, TopicBreak.Kind.CUT, now.get(ARTICLES)));
        } else {
          reached.put(
              record.partition(), new Position(record.offset() + 1, now.get(ARTICLES), null, null));
        }
      }
    }
    if (!breaks.isEmpty()) {
      throw broken(breaks);
    }
    topicIds = now;
    put(ARTICLES, reached);
  }

  private static TopicBreak found(
      RecordMetadata record, Position known, TopicBreak.Kind kind, String topicId) {
    return new TopicBreak(
        record.topic(),
        record.partition(),
        kind,
        known.next(),
        0,
        record.offset() + 1,
        Math.min(record.offset(), known.next()),
        topicId);
  }

  /** Takes in how far the takedown requests have been read. */
  void readRequests(Map<TopicPartition, Long> positions) {
    Map<Integer, Position> reached = new TreeMap<>();
    positions.forEach(
        (partition, next) ->
            reached.put(
                partition.partition(), new Position(next, topicIds.get(TAKEDOWNS), null, null)));
    put(TAKEDOWNS, reached);
  }

  /** What is to be committed with the receipts. */
  Map<TopicPartition, OffsetAndMetadata> offsets() {
    return Map.of(BESIDE, KeptMemory.offset(settling ? kept() : memory));
  }

  /** Kafka has no other way yet to name a group whose offsets a producer alone commits. */
  @SuppressWarnings("removal")
  ConsumerGroupMetadata group() {
    return new ConsumerGroupMetadata(group);
  }

  /**
   * While receipts are written as an operator has decided, what was broken stays so for a restart.
   */
  private TopicMemory kept() {
    return KeptMemory.read(admin, group, List.of(BESIDE));
  }

  /** An operator has decided how to go on: the next look passes. */
  void beginToSettle() {
    settling = true;
    // Offsets of a topic that was cut may lie beyond its end, and its takedown requests must be
    // carried out.
    KeptMemory.commit(
        admin, group, Map.of(new TopicPartition(TAKEDOWNS, 0), new OffsetAndMetadata(0)));
  }

  /** What the operator has decided is done: the topics are taken as they are. */
  void settle() {
    settling = false;
    KeptMemory.write(admin, group, List.of(BESIDE), memory);
  }

  private BrokenTopicsException broken(List<TopicBreak> breaks) {
    KeptMemory.write(admin, group, List.of(BESIDE), memory.broken(breaks));
    return new BrokenTopicsException(breaks);
  }

  private void put(String topic, Map<Integer, Position> reached) {
    Map<String, Map<Integer, Position>> positions = new TreeMap<>(memory.positions());
    positions.put(topic, reached);
    memory = new TopicMemory(positions, List.of(), memory.decisions());
  }

  @Override
  public void close() {
    inspection.close();
    admin.close(Duration.ZERO);
  }
}
