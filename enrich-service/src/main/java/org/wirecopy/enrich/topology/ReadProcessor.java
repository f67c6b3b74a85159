package org.wirecopy.enrich.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.dedupe.ExactDuplicates;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.ingest.contract.Topic;

/**
 * Language, entities and keys. An article that would outgrow the largest record is refused here,
 * before anything remembers it.
 */
final class ReadProcessor extends ContextualProcessor<String, Step.Arrived, String, Step> {
  /** Headers besides the key, and what Kafka puts around a record. */
  private static final int FRAME_BYTES = 4 * 1024;

  /** Longer than any version number, so that the number cannot make a record too large. */
  private static final String WIDEST_VERSION = "9999999999";

  private final ArticleReader reader;
  private final Envelope envelope;
  private final EnrichCounts counts;

  ReadProcessor(ArticleReader reader, Envelope envelope, EnrichCounts counts) {
    this.reader = reader;
    this.envelope = envelope;
    this.counts = counts;
  }

  @Override
  public void process(Record<String, Step.Arrived> arrived) {
    IngestedArticle ingested = arrived.value().ingested();
    ArticleReader.Reading reading = read(ingested);
    counts.read(reading.enrichment());
    long bytes = bytes(arrived.key(), ingested, reading);
    Step step = new Step.Read(ingested, reading.enrichment(), reading.sketch());
    if (bytes > Topic.MAX_MESSAGE_BYTES) {
      Refusal refusal = Refusal.tooLarge(bytes, Topic.MAX_MESSAGE_BYTES);
      step = new Step.Refused(refusal.of(arrived.value().source(), envelope.now()));
    }
    context().forward(arrived.withValue(step));
  }

  private ArticleReader.Reading read(IngestedArticle ingested) {
    ArticleTraces.Step step = envelope.traces().begin("read text", null);
    try {
      return reader.read(ingested.article());
    } finally {
      step.close();
    }
  }

  /**
   * Upper bound of the enriched record's size, whatever the lane adds to it, and of that in the
   * lane, which has a sketch and no links.
   */
  private static long bytes(String key, IngestedArticle ingested, ArticleReader.Reading reading) {
    EnrichedArticle widest =
        new EnrichedArticle(
            ingested.article().withVersion(WIDEST_VERSION),
            ingested.origin(),
            reading.enrichment());
    // The key stands there as key, as ce_subject, and as family.
    long keys = 3L * key.getBytes(StandardCharsets.UTF_8).length;
    int added = Math.max(ExactDuplicates.MOST_LINK_BYTES, SketchCodec.mostBytes(reading.sketch()));
    return ContractJson.write(widest).length + keys + added + FRAME_BYTES;
  }
}
