package org.wirecopy.enrich.topology;

import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.dedupe.TextSketch;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestedArticle;

/**
 * The lane without what comes before it, to be measured by itself. It stands in the lane's package,
 * since nobody else has a use for this.
 */
public final class LaneAlone {
  private LaneAlone() {}

  /** From a topic with the lane's records to one with enriched articles. */
  public static Topology between(String from, String to, Envelope envelope, EnrichCounts counts) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(EnrichTopology.duplicates());
    builder.stream(from, Consumed.with(Serdes.String(), LaneRecord.serde()))
        .process(() -> new DuplicateProcessor(envelope, counts, Duration.ZERO), StoreNames.COPIES)
        .to(to, Produced.with(Serdes.String(), Serdes.ByteArray()));
    return builder.build();
  }

  /**
   * A record of the lane.
   *
   * @param text what the article's sketch is made of
   */
  public static ProducerRecord<String, byte[]> record(
      String topic, EnrichedArticle article, String text) {
    IngestedArticle ingested =
        new IngestedArticle(article.article().withVersion(null), article.origin());
    LaneRecord laned =
        new LaneRecord(
            "",
            WrittenArticle.of(ingested, article.enrichment()).numbered(article.versionNumber()),
            TextSketch.of(text));
    Headers headers = new RecordHeaders();
    byte[] value = LaneRecord.serde().serializer().serialize(topic, headers, laned);
    return new ProducerRecord<>(topic, null, article.article().uri(), value, headers);
  }

  /** Looks at what was published: the lane's record as an article. */
  public static EnrichedArticle article(byte[] record) {
    LaneRecord laned = LaneRecord.serde().deserializer().deserialize("", record);
    return ContractJson.read(laned.article().json(), EnrichedArticle.class);
  }
}
