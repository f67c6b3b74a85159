package org.wirecopy.enrich.topology;

import java.time.Duration;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.dedupe.DuplicateFinder;
import org.wirecopy.enrich.dedupe.DuplicateRules;
import org.wirecopy.enrich.dedupe.FoundDuplicates;
import org.wirecopy.enrich.version.VersionRule;

/** Links an article to the earlier ones, and keeps what later ones need to be linked to it. */
final class DuplicateProcessor extends ContextualProcessor<String, LaneRecord, String, byte[]> {
  private final Envelope envelope;
  private final EnrichCounts counts;
  private final long horizon;
  private DuplicateFinder duplicates;

  DuplicateProcessor(Envelope envelope, EnrichCounts counts, Duration horizon) {
    this.envelope = envelope;
    this.counts = counts;
    this.horizon = horizon.isZero() ? Long.MAX_VALUE : horizon.toMillis();
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    super.init(context);
    StoredDuplicateMemory stored =
        new StoredDuplicateMemory(context.getStateStore(StoreNames.COPIES));
    duplicates = new DuplicateFinder(DuplicateRules.MEASURED, stored, horizon);
  }

  @Override
  public void process(Record<String, LaneRecord> arrived) {
    try (RecordScope scope = envelope.enter("find duplicates", arrived.key(), arrived.headers())) {
      Record<String, LaneRecord> laned = arrived.withHeaders(scope.headers());
      if (ReprocessTopic.isMarked(arrived.headers())) {
        linkAgain(laned);
      } else {
        link(laned);
      }
    }
  }

  private void link(Record<String, LaneRecord> laned) {
    UnlinkedArticle article = laned.value().article();
    // Kafka Streams commits the clock with the offsets, so a restart does not set it back.
    long now = context().currentStreamTimeMs();
    if (article == null && Envelope.isPulse(laned.key(), laned.headers())) {
      publish(laned, null);
    } else if (article == null) {
      duplicates.takeDown(laned.key(), now);
      counts.takenDown();
      publish(laned, null);
    } else {
      FoundDuplicates found = duplicates.arrive(arrival(laned, now));
      counts.enriched(laned.timestamp());
      publish(laned, article.linked(found.family(), found.links()));
    }
  }

  /** The lane learns nothing by an article that it has seen, or has forgotten for its age. */
  private void linkAgain(Record<String, LaneRecord> laned) {
    UnlinkedArticle article = laned.value().article();
    byte[] value =
        duplicates
            .answered(arrival(laned, context().currentStreamTimeMs()))
            .map(found -> article.linked(found.family(), found.links()))
            .orElseGet(article::json);
    counts.reprocessed();
    publish(laned, value);
  }

  private DuplicateFinder.Arrival arrival(Record<String, LaneRecord> laned, long now) {
    UnlinkedArticle article = laned.value().article();
    return new DuplicateFinder.Arrival(
        context().recordMetadata().orElseThrow().offset(),
        laned.key(),
        article.exactKey(),
        laned.value().sketch(),
        now,
        article.version() != VersionRule.SUPERSEDED);
  }

  private void publish(Record<String, LaneRecord> laned, byte[] value) {
    Headers headers =
        envelope.headers(EnrichTopics.ARTICLES_ENRICHED, laned.key(), value, laned.headers());
    context().forward(laned.withValue(value).withHeaders(headers));
  }
}
