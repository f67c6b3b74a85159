package org.wirecopy.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What Kafka itself can take: an idempotent producer without transactions that sends records which
 * are ready in memory.
 */
final class BareProducer {
  private final String bootstrapServers;
  private final Map<String, Object> settings;

  /**
   * Prepares runs.
   *
   * @param settings of the producer, beyond those that make it idempotent
   */
  BareProducer(String bootstrapServers, Map<String, Object> settings) {
    this.bootstrapServers = bootstrapServers;
    this.settings = settings;
  }

  /** All committed records of a topic that name this source, with their headers. */
  List<ProducerRecord<byte[], byte[]>> duplicates(String topic, String source) {
    List<ProducerRecord<byte[], byte[]>> duplicates = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> message :
        new CommittedTopics(bootstrapServers).all(topic)) {
      byte[] from = message.headers().lastHeader("ce_source").value();
      if (new String(from, StandardCharsets.UTF_8).equals(source)) {
        duplicates.add(
            new ProducerRecord<>(
                topic,
                null,
                message.timestamp(),
                message.key().getBytes(StandardCharsets.UTF_8),
                message.value(),
                message.headers()));
      }
    }
    return duplicates;
  }

  /** Sends all and returns when all are acknowledged. */
  void send(List<ProducerRecord<byte[], byte[]>> records)
      throws ExecutionException, InterruptedException {
    Map<String, Object> config = new HashMap<>(settings);
    config.put("bootstrap.servers", bootstrapServers);
    config.put("enable.idempotence", true);
    config.put("acks", "all");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
      for (ProducerRecord<byte[], byte[]> one : records) {
        sent.add(producer.send(one));
      }
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    }
  }
}
