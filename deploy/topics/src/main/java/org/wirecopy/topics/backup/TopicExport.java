package org.wirecopy.topics.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Copies topics into a file while others go on writing: each up to its end at the time when it is
 * begun, one after the other.
 */
final class TopicExport {
  private static final Duration POLL = Duration.ofMillis(500);

  private final Map<String, Object> settings;

  TopicExport(Map<String, Object> kafka) {
    settings = new HashMap<>(kafka);
    // What was not committed is no record of ours.
    settings.put("isolation.level", "read_committed");
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "none");
    settings.put("allow.auto.create.topics", false);
  }

  /**
   * Writes the file.
   *
   * @param topics in the order in which they are copied
   * @return how many records it holds
   * @throws IllegalArgumentException if there is no such topic
   */
  long write(Path file, List<String> topics) throws IOException {
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      Map<String, Integer> partitions = new LinkedHashMap<>();
      Map<String, List<PartitionInfo>> known = consumer.listTopics();
      for (String topic : topics) {
        if (!known.containsKey(topic)) {
          throw new IllegalArgumentException("there is no topic " + topic);
        }
        partitions.put(topic, known.get(topic).size());
      }
      return ArchiveFile.write(
          file,
          partitions,
          sink -> {
            for (String topic : topics) {
              copy(consumer, topic, partitions.get(topic), sink);
            }
          });
    }
  }

  private static void copy(
      Consumer<byte[], byte[]> consumer, String topic, int partitions, ArchiveFile.Sink sink)
      throws IOException {
    for (int number = 0; number < partitions; number++) {
      TopicPartition partition = new TopicPartition(topic, number);
      List<TopicPartition> alone = List.of(partition);
      consumer.assign(alone);
      consumer.seekToBeginning(alone);
      long end = consumer.endOffsets(alone).get(partition);
      while (consumer.position(partition) < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (record.offset() < end) {
            sink.accept(ArchivedRecord.of(record));
          }
        }
      }
    }
  }
}
