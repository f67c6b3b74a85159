package org.wirecopy.topics.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Copies a file into topics that are there and empty, each record into the partition it was in. */
final class TopicImport {
  /** As the largest record of ours, with room for what goes around it. */
  private static final int MAX_REQUEST_BYTES = 9 << 20;

  private final Map<String, Object> kafka;

  TopicImport(Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  /**
   * Fills the topics. What was sent before a failure stays: delete the topics and begin anew.
   *
   * @return how many records were sent
   * @throws IllegalArgumentException if a topic is missing, not empty or of another number of
   *     partitions; nothing was sent then
   */
  long fill(Path file) throws IOException {
    requireEmpty(ArchiveFile.head(file).partitions());
    AtomicReference<Exception> failure = new AtomicReference<>();
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    settings.put("compression.type", "gzip");
    settings.put("max.request.size", MAX_REQUEST_BYTES);
    settings.put("linger.ms", 20);
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      long sent =
          ArchiveFile.read(
              file,
              record -> {
                require(failure);
                Future<RecordMetadata> unused =
                    producer.send(
                        record.toSend(),
                        (done, e) -> {
                          if (e != null) {
                            failure.compareAndSet(null, e);
                          }
                        });
              });
      producer.flush();
      require(failure);
      return sent;
    }
  }

  private static void require(AtomicReference<Exception> failure) throws IOException {
    if (failure.get() != null) {
      throw new IOException("Kafka did not take a record: " + failure.get().getMessage());
    }
  }

  private void requireEmpty(Map<String, Integer> partitions) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("allow.auto.create.topics", false);
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      Map<String, List<PartitionInfo>> known = consumer.listTopics();
      partitions.forEach(
          (topic, count) -> {
            int there = known.getOrDefault(topic, List.of()).size();
            if (there != count) {
              throw new IllegalArgumentException(
                  "%s has %d partitions here and %d in the backup: create it with as many"
                      .formatted(topic, there, count));
            }
            List<TopicPartition> all =
                IntStream.range(0, count)
                    .mapToObj(number -> new TopicPartition(topic, number))
                    .toList();
            if (consumer.endOffsets(all).values().stream().anyMatch(end -> end > 0)) {
              throw new IllegalArgumentException(
                  topic + " holds records already: restore into topics that were made anew");
            }
          });
    }
  }
}
