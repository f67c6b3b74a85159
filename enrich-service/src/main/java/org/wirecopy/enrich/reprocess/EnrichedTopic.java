package org.wirecopy.enrich.reprocess;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.ContractViolationException;

/** Reads {@code articles.enriched} up to where it ended at some time. For one thread. */
final class EnrichedTopic implements AutoCloseable {
  static final String NAME = EnrichTopics.ARTICLES_ENRICHED.name();
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;

  EnrichedTopic(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // A few of each partition at once, so that all that enrich have work.
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    List<PartitionInfo> there = consumer.listTopics().getOrDefault(NAME, List.of());
    partitions =
        there.stream().map(one -> new TopicPartition(one.topic(), one.partition())).toList();
  }

  Map<TopicPartition, Long> ends() {
    return consumer.endOffsets(partitions);
  }

  /**
   * The newest version of each article that is chosen: its place. Of a topic that is not compacted
   * yet the earlier versions, and earlier enrichments of the same, are passed over.
   */
  Map<TopicPartition, Offsets> newest(Selection selection, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Offsets> chosen = new HashMap<>();
    for (TopicPartition partition : partitions) {
      Map<String, Long> newest = new HashMap<>();
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (consumer.position(partition) < ends.get(partition)) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          if (record.offset() < ends.get(partition)) {
            take(record, selection, newest);
          }
        }
      }
      chosen.put(partition, new Offsets(newest.values()));
    }
    return chosen;
  }

  private static void take(
      ConsumerRecord<String, byte[]> record, Selection selection, Map<String, Long> newest) {
    if (record.value() == null) {
      newest.remove(record.key());
      return;
    }
    try {
      EnrichedArticle article = ContractJson.read(record.value(), EnrichedArticle.class);
      if (article.versionNumber() == 0) {
        // It came late: the newer one stands before it.
        return;
      }
      if (selection.includes(article)) {
        newest.put(record.key(), record.offset());
      } else {
        newest.remove(record.key());
      }
    } catch (ContractViolationException e) {
      // A stranger's.
      newest.remove(record.key());
    }
  }

  /** Hands records over in turns of their partitions, each partition's in their order. */
  void read(
      Map<TopicPartition, Offsets> wanted,
      Map<TopicPartition, Long> ends,
      Consumer<ConsumerRecord<String, byte[]>> sink) {
    consumer.assign(partitions);
    wanted.forEach(
        (partition, offsets) -> consumer.seek(partition, offsets.firstOr(ends.get(partition))));
    Map<TopicPartition, Deque<ConsumerRecord<String, byte[]>>> buffered = new HashMap<>();
    List<TopicPartition> open = new ArrayList<>(partitions);
    while (!open.isEmpty()) {
      for (TopicPartition partition : List.copyOf(open)) {
        Deque<ConsumerRecord<String, byte[]>> buffer =
            buffered.computeIfAbsent(partition, any -> new ArrayDeque<>());
        while (buffer.isEmpty() && consumer.position(partition) < ends.get(partition)) {
          fill(partition, wanted.get(partition), ends.get(partition), buffer);
        }
        if (buffer.isEmpty()) {
          open.remove(partition);
        } else {
          sink.accept(buffer.remove());
        }
      }
    }
  }

  private void fill(
      TopicPartition partition,
      Offsets wanted,
      long end,
      Deque<ConsumerRecord<String, byte[]>> buffer) {
    consumer.pause(partitions);
    consumer.resume(List.of(partition));
    for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
      if (record.offset() < end && wanted.contains(record.offset())) {
        buffer.add(record);
      }
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
