package org.wirecopy.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;

/**
 * Sends made-up articles to the enricher, among them new versions and takedowns of earlier ones.
 */
final class ArticleStream implements AutoCloseable {
  private static final int ONE_IN_IS_A_VERSION = 50;
  private static final int ONE_IN_IS_A_TAKEDOWN = 100;

  private final Random random;
  private final SyntheticNews news;
  private final KafkaProducer<String, byte[]> producer;
  private final Map<String, Integer> sent = new HashMap<>();
  private int articles;
  private int records;

  ArticleStream(String servers, Random random) {
    this.random = random;
    this.news = new SyntheticNews(random.nextLong());
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Sends so many articles, and what goes with them. */
  void send(int more) {
    for (int i = 0; i < more; i++, articles++) {
      send("urn:story:" + articles, news.next());
      if (random.nextInt(ONE_IN_IS_A_VERSION) == 0) {
        send("urn:story:" + random.nextInt(articles + 1), news.next());
      }
      if (random.nextInt(ONE_IN_IS_A_TAKEDOWN) == 0) {
        send("urn:story:" + random.nextInt(articles + 1), null);
      }
    }
    producer.flush();
  }

  private void send(String uri, String text) {
    byte[] value = text == null ? null : ContractJson.write(SyntheticArticles.ingested(uri, text));
    Future<?> unused =
        producer.send(new ProducerRecord<>(IngestTopics.ARTICLES_INGESTED.name(), uri, value));
    sent.merge(uri, 1, Integer::sum);
    records++;
  }

  /** How many records were sent of each article. */
  Map<String, Integer> sent() {
    return sent;
  }

  /** How many records were sent. */
  int records() {
    return records;
  }

  @Override
  public void close() {
    producer.close();
  }
}
