package org.wirecopy.benchmarks.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.enrich.topology.ArticleReader;
import org.wirecopy.enrich.topology.EnrichCounts;
import org.wirecopy.enrich.topology.EnrichTopology;
import org.wirecopy.enrich.topology.Envelope;
import org.wirecopy.enrich.topology.ReprocessTopic;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.Origin;

/** The enricher's own topology without a broker: text in, the published record's JSON out. */
final class PublishedRecords implements AutoCloseable {
  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> ingested;
  private final TestOutputTopic<byte[], byte[]> enriched;
  private int sent;

  PublishedRecords(ArticleReader reader) throws IOException {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "wirecopy-enrich");
    settings.put(
        StreamsConfig.STATE_DIR_CONFIG, Files.createTempDirectory("wirecopy-names").toString());
    Envelope envelope = new Envelope(Clock.systemUTC(), new Random(1));
    driver =
        new TopologyTestDriver(
            new EnrichTopology(
                    reader,
                    envelope,
                    new Uncounted(),
                    1,
                    Duration.ZERO,
                    ReprocessTopic.of("wirecopy-enrich"))
                .get(),
            settings);
    ByteArraySerializer bytes = new ByteArraySerializer();
    ingested = driver.createInputTopic(IngestTopics.ARTICLES_INGESTED.name(), bytes, bytes);
    ByteArrayDeserializer read = new ByteArrayDeserializer();
    enriched = driver.createOutputTopic(EnrichTopics.ARTICLES_ENRICHED.name(), read, read);
  }

  /**
   * What the record of one article says about it.
   *
   * @param language that the source declares, or null
   */
  Enrichment enrich(String text, String language) {
    String uri = "urn:example:" + sent++;
    NinjsItem item =
        NinjsItem.text(uri)
            .language(language)
            .bodies(List.of(NinjsItem.Body.mainText(text)))
            .build();
    Origin origin =
        new Origin("names", uri, null, "text/plain", "UTF-8", null, Instant.ofEpochSecond(sent));
    ingested.pipeInput(uri.getBytes(UTF_8), ContractJson.write(new IngestedArticle(item, origin)));
    return ContractJson.read(enriched.readValue(), EnrichedArticle.class).enrichment();
  }

  @Override
  public void close() {
    driver.close();
  }

  private static final class Uncounted implements EnrichCounts {
    @Override
    public void read(Enrichment enrichment) {}

    @Override
    public void enriched(long ingestedMillis) {}

    @Override
    public void takenDown() {}

    @Override
    public void reprocessed() {}

    @Override
    public void passedOver() {}

    @Override
    public void rejected(String reason) {}
  }
}
