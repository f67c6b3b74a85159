package org.wirecopy.enrich.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.topology.ReprocessTopic;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.Origin;
import org.wirecopy.ingest.contract.Topic;
import org.wirecopy.testservers.CommittedRecords;

/** The enricher's neighbours, played by a test: ingest before it, a committed reader behind it. */
public final class Topics implements AutoCloseable {
  private final String servers;
  private final KafkaProducer<String, byte[]> producer;

  /** Of records that look older than the lag of compaction the broker may remove some. */
  private final Instant ingested = Instant.now();

  public Topics(String servers) {
    this.servers = servers;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Makes topics as their owner does. */
  public void create(Topic... topics) throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      List<NewTopic> wanted = new ArrayList<>();
      for (Topic topic : topics) {
        wanted.add(
            new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()));
      }
      admin.createTopics(wanted).all().get();
    }
  }

  /** Whether a topic is there. */
  boolean exists(Topic topic) throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      return admin.listTopics().names().get().contains(topic.name());
    }
  }

  /** Makes the enricher's own topic as it does. */
  public void createReprocess(String name, int partitions)
      throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin
          .createTopics(
              List.of(new NewTopic(name, partitions, (short) 1).configs(ReprocessTopic.config())))
          .all()
          .get();
    }
  }

  /** The time of all that is ingested. */
  Instant ingested() {
    return ingested;
  }

  public void ingest(String uri, String text) {
    NinjsItem item = NinjsItem.text(uri).bodies(List.of(NinjsItem.Body.mainText(text))).build();
    Origin origin = new Origin("news", "a.txt", null, "text/plain", "UTF-8", null, ingested);
    send(uri, ContractJson.write(new IngestedArticle(item, origin)));
  }

  public void send(String key, byte[] value) {
    String topic = IngestTopics.ARTICLES_INGESTED.name();
    Future<?> unused =
        producer.send(new ProducerRecord<>(topic, null, ingested.toEpochMilli(), key, value));
    producer.flush();
  }

  /** All committed records of a topic, in the order of their partitions. */
  public List<ConsumerRecord<String, byte[]>> read(Topic topic) {
    return CommittedRecords.of(servers, topic.name());
  }

  public static EnrichedArticle article(ConsumerRecord<String, byte[]> enriched) {
    return ContractJson.read(enriched.value(), EnrichedArticle.class);
  }

  /** The last record of a URI. */
  static EnrichedArticle newest(List<ConsumerRecord<String, byte[]>> enriched, String uri) {
    return enriched.stream()
        .filter(record -> record.key().equals(uri))
        .reduce((before, after) -> after)
        .map(Topics::article)
        .orElseThrow();
  }

  static String header(ConsumerRecord<String, byte[]> from, String name) {
    assertThat(from.headers().headers(name)).as(name).hasSize(1);
    return new String(from.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
  }
}
