package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wirecopy.enrich.contract.EnrichTopics.ARTICLES_ENRICHED;
import static org.wirecopy.ingest.contract.IngestTopics.ARTICLES_INGESTED;
import static org.wirecopy.ingest.contract.IngestTopics.ARTICLES_REJECTED;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.enrich.contract.Language;
import org.wirecopy.enrich.dedupe.SampleTexts;
import org.wirecopy.enrich.entity.EntityFinder;
import org.wirecopy.enrich.language.LanguageIdentifier;
import org.wirecopy.enrich.service.Topics;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.testservers.TestKafka;

/** Articles in the lane against articles that are still to be read. */
class LanePriorityIT {
  private static final Duration LONG = Duration.ofMinutes(4);
  private static final String LANE_TOPIC = "wirecopy-enrich-lane-repartition";
  private static final String SLOW = "slow";

  @TempDir Path folder;

  private final List<KafkaStreams> started = new ArrayList<>();
  private final CountDownLatch slowIsRead = new CountDownLatch(1);
  private final CountDownLatch slowMayGoOn = new CountDownLatch(1);

  @AfterEach
  void end() {
    slowMayGoOn.countDown();
    started.forEach(client -> client.close(LONG));
  }

  @Test
  void whoIsInTheLaneIsPublishedWhileEveryReaderIsBusy() throws Exception {
    try (TestKafka kafka = TestKafka.start();
        Topics topics = new Topics(kafka.bootstrapServers())) {
      topics.create(ARTICLES_INGESTED, ARTICLES_REJECTED, ARTICLES_ENRICHED);
      topics.createReprocess(ReprocessTopic.of("wirecopy-enrich"), ARTICLES_INGESTED.partitions());
      start(kafka, Role.READING);
      start(kafka, Role.LANE);
      topics.ingest("urn:first", SampleTexts.words(1, 200));
      await().atMost(LONG).until(() -> published(topics).equals(List.of("urn:first")));
      topics.ingest("urn:slow", SLOW);
      await().atMost(LONG).until(() -> slowIsRead.getCount() == 0);

      enterLane(kafka, "urn:second", SampleTexts.words(1, 200));

      await().atMost(LONG).until(() -> published(topics).contains("urn:second"));
      assertThat(published(topics)).containsExactlyInAnyOrder("urn:first", "urn:second");
      slowMayGoOn.countDown();
      await().atMost(LONG).until(() -> published(topics).contains("urn:slow"));
    }
  }

  private static List<String> published(Topics topics) {
    return topics.read(ARTICLES_ENRICHED).stream().map(ConsumerRecord::key).toList();
  }

  private void start(TestKafka kafka, Role role) {
    Properties settings = new Properties();
    settings.putAll(role.settings());
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "wirecopy-enrich");
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve(role.word()).toString());
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
    settings.put("auto.offset.reset", "earliest");
    // One article holds up its thread for as long as the lane takes.
    settings.put("producer.transaction.timeout.ms", 600_000);
    KafkaStreams client =
        new KafkaStreams(
            new EnrichTopology(
                    new ArticleReader(new Waiting(), new EntityFinder(List.of(), 10_000, 0)),
                    new Envelope(Clock.systemUTC(), new Random(1)),
                    new CountsOfTest(),
                    1,
                    Duration.ZERO,
                    ReprocessTopic.of("wirecopy-enrich"))
                .get(),
            settings);
    started.add(client);
    client.start();
  }

  /** What a reader that has read it would send. */
  private static void enterLane(TestKafka kafka, String uri, String text) throws Exception {
    IngestedArticle ingested =
        new IngestedArticle(EnrichDriver.item(uri, text), EnrichDriver.origin("a.txt", null));
    ArticleReader.Reading read = EnrichDriver.scriptedEngines().read(ingested.article());
    UnlinkedArticle article = WrittenArticle.of(ingested, read.enrichment()).numbered(1);
    LaneRecord laned = new LaneRecord("en", article, read.sketch());
    try (KafkaProducer<String, LaneRecord> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringSerializer(),
            LaneRecord.serde().serializer())) {
      producer.send(new ProducerRecord<>(LANE_TOPIC, uri, laned)).get();
    }
  }

  /** Reads a slow text until it is told to go on. */
  private final class Waiting implements LanguageIdentifier {
    @Override
    public void load() {}

    @Override
    public Language identify(String text, String declared) {
      if (text.equals(SLOW)) {
        slowIsRead.countDown();
        try {
          slowMayGoOn.await(LONG.toMinutes(), TimeUnit.MINUTES);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return new Language("en", 0.9, "none/1");
    }
  }
}
