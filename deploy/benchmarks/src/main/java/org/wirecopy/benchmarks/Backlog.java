package org.wirecopy.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.FreePort;

/**
 * How steadily the real enricher publishes while it still has a backlog to read: articles that
 * leave the lane, next to those that enter it in the same time.
 */
final class Backlog {
  private static final int MAX_MINUTES = 30;

  private Backlog() {}

  /**
   * Runs it.
   *
   * @param arguments folder {@code quarkus-app} of the enricher, articles of the backlog (10,000),
   *     seconds that are measured from the first published article on (60)
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    Path application = Path.of(arguments[0]);
    int articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
    Path data = Files.createTempDirectory("backlog");
    try (EmbeddedKafka kafka =
        EmbeddedKafka.start(data.resolve("kafka"), FreePort.find(), Durability.THROWN_AWAY)) {
      String servers = kafka.bootstrapServers();
      ingest(servers, articles);
      EnricherProcess enricher = EnricherProcess.start(application, servers, data);
      try (CommittedTopic published =
          new CommittedTopic(servers, EnrichTopics.ARTICLES_ENRICHED.name())) {
        enricher.await(published, 1, MAX_MINUTES);
        try (CommittedTopic read = new CommittedTopic(servers, EnricherProcess.LANE)) {
          measure(read, published, articles, seconds);
        }
      } finally {
        enricher.kill();
      }
    } finally {
      Trees.delete(data);
    }
  }

  private static void measure(
      CommittedTopic read, CommittedTopic published, int articles, int seconds) {
    long began = System.nanoTime();
    int readBefore = read.readToEnd().size();
    int publishedBefore = published.readToEnd().size();
    int readNow = readBefore;
    int publishedNow = publishedBefore;
    while (readNow < articles && System.nanoTime() - began < TimeUnit.SECONDS.toNanos(seconds)) {
      readNow = read.readToEnd().size();
      publishedNow = published.readToEnd().size();
    }
    double took = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%.0f s: %.0f articles/s read, %.0f articles/s published, %d of %d read wait in the lane%n",
        took,
        (readNow - readBefore) / took,
        (publishedNow - publishedBefore) / took,
        readNow - publishedNow,
        readNow);
  }

  private static void ingest(String servers, int articles) throws Exception {
    EnricherProcess.createTopics(servers);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers, "acks", "all", "compression.type", "gzip"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      SyntheticNews news = new SyntheticNews(1);
      for (int i = 0; i < articles; i++) {
        String uri = "urn:story:" + i;
        byte[] article = ContractJson.write(SyntheticArticles.ingested(uri, news.next()));
        Future<?> unused =
            producer.send(
                new ProducerRecord<>(IngestTopics.ARTICLES_INGESTED.name(), uri, article));
      }
    }
  }
}
