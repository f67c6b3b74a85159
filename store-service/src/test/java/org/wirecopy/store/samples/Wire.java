package org.wirecopy.store.samples;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Pulse;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.Takedown;

/** Plays ingest and enrich: one transaction for everything that is sent together. */
public final class Wire implements AutoCloseable {
  public static final int ENRICHED_PARTITIONS = 4;

  private final String bootstrapServers;
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<ProducerRecord<byte[], byte[]>> pending = new ArrayList<>();

  public Wire(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "test-wire"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
  }

  /** Creates the topics that are missing: tests that share the running store share its broker. */
  public void createTopics() throws ExecutionException, InterruptedException {
    Map<String, Integer> partitions = new HashMap<>();
    partitions.put(EnrichTopics.ARTICLES_ENRICHED.name(), ENRICHED_PARTITIONS);
    partitions.put(IngestTopics.ARTICLES_REJECTED.name(), 2);
    partitions.put(IngestTopics.INGEST_FILES.name(), 1);
    partitions.put(IngestTopics.ARTICLES_TAKEDOWNS.name(), 1);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      partitions.keySet().removeAll(admin.listTopics().names().get());
      List<NewTopic> missing = new ArrayList<>();
      partitions.forEach((name, count) -> missing.add(new NewTopic(name, count, (short) 1)));
      admin.createTopics(missing).all().get();
    }
  }

  public Wire article(ArticleSample sample) {
    return enriched(sample.build().article().uri(), sample.json());
  }

  public Wire takedown(String uri) {
    return enriched(uri, null);
  }

  /** A pulse that was enriched now, as it comes through one partition. */
  public Wire pulse(Pulse pulse, Instant now) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            EnrichTopics.ARTICLES_ENRICHED.name(),
            pulse.uri(0).getBytes(StandardCharsets.UTF_8),
            null);
    record.headers().add(Pulse.HEADER, pulse.text().getBytes(StandardCharsets.UTF_8));
    record.headers().add("ce_time", now.toString().getBytes(StandardCharsets.UTF_8));
    pending.add(record);
    return this;
  }

  public Wire enriched(String key, byte[] value) {
    return add(EnrichTopics.ARTICLES_ENRICHED.name(), key, value);
  }

  public Wire receipt(FileReceipt receipt) {
    return add(IngestTopics.INGEST_FILES.name(), receipt.key(), ContractJson.write(receipt));
  }

  public Wire rejection(Rejection rejection) {
    return add(
        IngestTopics.ARTICLES_REJECTED.name(), rejection.key(), ContractJson.write(rejection));
  }

  public Wire request(Takedown request) {
    return add(IngestTopics.ARTICLES_TAKEDOWNS.name(), request.uri(), ContractJson.write(request));
  }

  /** Sends what has been collected, in one committed transaction. */
  public void send() {
    producer.beginTransaction();
    sendPending();
    producer.commitTransaction();
  }

  /** Sends what has been collected in a transaction that never counts. */
  public void sendAndAbort() {
    producer.beginTransaction();
    sendPending();
    producer.abortTransaction();
  }

  @Override
  public void close() {
    producer.close();
  }

  private void sendPending() {
    List<Future<RecordMetadata>> sent = pending.stream().map(producer::send).toList();
    pending.clear();
    for (Future<RecordMetadata> one : sent) {
      try {
        one.get();
      } catch (ExecutionException | InterruptedException e) {
        throw new IllegalStateException("Kafka did not take the record", e);
      }
    }
  }

  private Wire add(String topic, String key, byte[] value) {
    pending.add(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
    return this;
  }
}
