package org.wirecopy.enrich.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.wirecopy.enrich.dedupe.ExactDuplicates;
import org.wirecopy.enrich.dedupe.TextSketch;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.ingest.contract.Topic;

/**
 * Language, entities and keys. An article that would outgrow the largest record is rejected here,
 * before anything remembers it.
 */
final class ReadProcessor extends ContextualProcessor<String, Step.Arrived, String, Step> {
  /** Headers besides the key, and what Kafka puts around a record. */
  private static final int FRAME_BYTES = 4 * 1024;

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
    EarlierAnswer earlier = arrived.value().earlier();
    ArticleReader.Reading reading = read(ingested);
    counts.read(reading.enrichment());
    WrittenArticle written =
        WrittenArticle.of(
            ingested,
            earlier == null ? reading.enrichment() : earlier.keptIn(reading.enrichment()));
    long bytes = maxBytes(arrived.key(), written, reading.sketch());
    Step step =
        new Step.Read(
            ingested, reading.enrichment().language().tag(), written, reading.sketch(), earlier);
    if (bytes > Topic.MAX_MESSAGE_BYTES) {
      if (earlier != null) {
        counts.passedOver();
        return;
      }
      RejectionReason rejection = RejectionReason.tooLarge(bytes, Topic.MAX_MESSAGE_BYTES);
      step = new Step.Rejected(rejection.of(arrived.value().source(), envelope.now()));
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
  private static long maxBytes(String key, WrittenArticle written, TextSketch sketch) {
    // The key stands there as key, as ce_subject, and as family.
    long keys = 3L * key.getBytes(StandardCharsets.UTF_8).length;
    int added = Math.max(ExactDuplicates.MAX_LINK_BYTES, SketchCodec.maxBytes(sketch));
    return written.maxBytes() + keys + added + FRAME_BYTES;
  }
}
