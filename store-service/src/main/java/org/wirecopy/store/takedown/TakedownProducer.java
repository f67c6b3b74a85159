package org.wirecopy.store.takedown;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.wirecopy.ingest.contract.CloudEvent;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.ingest.contract.TraceParent;

/** Writes takedown requests to Kafka. They are rare, so a producer lives for one round only. */
@Singleton
class TakedownProducer {
  private static final String SOURCE = "/wirecopy/store";
  private static final Duration CLOSE = Duration.ofSeconds(2);

  private final Map<String, Object> kafka;
  private final RandomGenerator random = RandomGenerator.getDefault();

  @Inject
  TakedownProducer(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  /**
   * Returns when every replica that must have them has the takedown requests. Each waits for the
   * one before it: a broker that comes back within this call could otherwise take the second
   * request after it was too late for the first.
   *
   * @throws KafkaException if Kafka does not take one; those after it were not sent
   */
  void send(List<Takedown> requests) throws InterruptedException {
    Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer());
    try {
      for (Takedown request : requests) {
        producer.send(message(request)).get();
      }
    } catch (ExecutionException e) {
      throw new KafkaException("a takedown request was not taken", e.getCause());
    } finally {
      producer.close(CLOSE);
    }
  }

  private ProducerRecord<byte[], byte[]> message(Takedown request) {
    byte[] value = ContractJson.write(request);
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(
            IngestTopics.ARTICLES_TAKEDOWNS.name(),
            null,
            request.requestedAt().toEpochMilli(),
            request.uri().getBytes(StandardCharsets.UTF_8),
            value);
    CloudEvent.attributes(
            IngestTopics.ARTICLES_TAKEDOWNS, SOURCE, request.uri(), value, request.requestedAt())
        .forEach((name, text) -> header(message, name, text));
    header(message, TraceParent.HEADER, TraceParent.begin(random));
    return message;
  }

  private static void header(ProducerRecord<byte[], byte[]> message, String name, String text) {
    message.headers().add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "wirecopy-store-takedowns");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
    return settings;
  }
}
