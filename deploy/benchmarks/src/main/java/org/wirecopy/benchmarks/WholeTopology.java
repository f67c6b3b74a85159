package org.wirecopy.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Language;
import org.wirecopy.enrich.entity.EntityFinder;
import org.wirecopy.enrich.language.LanguageIdentifier;
import org.wirecopy.enrich.topology.ArticleReader;
import org.wirecopy.enrich.topology.EnrichTopology;
import org.wirecopy.enrich.topology.Envelope;
import org.wirecopy.enrich.topology.ReprocessTopic;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.ingest.contract.NinjsItem;

/**
 * The enricher's topology as it is deployed, with its RocksDB stores, in Kafka's driver in place of
 * a broker; only language and entities are left out.
 */
final class WholeTopology implements DedupeMethod {
  private final Path state;
  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> ingested;
  private final TestOutputTopic<String, byte[]> enriched;

  WholeTopology() throws IOException {
    state = Files.createTempDirectory("copy-quality");
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "wirecopy-enrich");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, CountedStores.class);
    settings.put("wirecopy.store-memory-bytes", 32L << 20);
    driver =
        new TopologyTestDriver(
            new EnrichTopology(
                    new ArticleReader(new NoLanguage(), new EntityFinder(List.of(), 1000, 0)),
                    new Envelope(Clock.systemUTC(), new Random(1)),
                    new OnlyEnriched(new AtomicLong()),
                    1,
                    Duration.ofDays(30),
                    ReprocessTopic.of("wirecopy-enrich"))
                .get(),
            settings);
    ingested =
        driver.createInputTopic(
            IngestTopics.ARTICLES_INGESTED.name(),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    enriched =
        driver.createOutputTopic(
            EnrichTopics.ARTICLES_ENRICHED.name(),
            new StringDeserializer(),
            new ByteArrayDeserializer());
  }

  @Override
  public Dedupe find(NinjsItem article) {
    IngestedArticle record = new IngestedArticle(article, SyntheticArticles.origin());
    ingested.pipeInput(
        new TestRecord<>(
            article.uri().getBytes(StandardCharsets.UTF_8),
            ContractJson.write(record),
            new RecordHeaders(),
            SyntheticArticles.INGESTED));
    return ContractJson.read(enriched.readValue(), EnrichedArticle.class).enrichment().dedupe();
  }

  @Override
  public void close() {
    driver.close();
    try {
      Trees.delete(state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies are found without it. */
  private static final class NoLanguage implements LanguageIdentifier {
    @Override
    public void load() {}

    @Override
    public Language identify(String text, String declared) {
      return new Language("und", 0, "none/1");
    }
  }
}
