package org.wirecopy.enrich.topology;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.dedupe.CopyFinder;
import org.wirecopy.enrich.dedupe.CopyRules;
import org.wirecopy.enrich.dedupe.ExactDuplicates;
import org.wirecopy.enrich.dedupe.KnownCopy;
import org.wirecopy.enrich.version.VersionRule;

/** Links an article to the earlier ones, and keeps what later ones need to be linked to it. */
final class DuplicateProcessor extends ContextualProcessor<String, Laned, String, byte[]> {
  private final Envelope envelope;
  private final EnrichCounts counts;
  private final long horizon;
  private CopyFinder copies;

  DuplicateProcessor(Envelope envelope, EnrichCounts counts, Duration horizon) {
    this.envelope = envelope;
    this.counts = counts;
    this.horizon = horizon.isZero() ? Long.MAX_VALUE : horizon.toMillis();
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    super.init(context);
    StoredCopies stored = new StoredCopies(context.getStateStore(StoreNames.COPIES));
    copies = new CopyFinder(CopyRules.MEASURED, stored, horizon);
  }

  @Override
  public void process(Record<String, Laned> arrived) {
    try (Passage passage = envelope.enter("find duplicates", arrived.key(), arrived.headers())) {
      link(arrived.withHeaders(passage.headers()));
    }
  }

  private void link(Record<String, Laned> laned) {
    UnlinkedArticle article = laned.value().article();
    // Kafka Streams commits the clock with the offsets, so a restart does not set it back.
    long now = context().currentStreamTimeMs();
    copies.expire(now);
    if (article == null) {
      copies.forget(laned.key());
      counts.takenDown();
      publish(laned, null);
    } else {
      Dedupe found = found(laned.key(), laned.value(), now);
      counts.enriched(laned.timestamp());
      publish(laned, article.linked(found.family(), found.duplicates()));
    }
  }

  private Dedupe found(String uri, Laned laned, long now) {
    String exactKey = laned.article().exactKey();
    boolean newest = laned.article().version() != VersionRule.SUPERSEDED;
    CopyFinder.Arrival arrival =
        new CopyFinder.Arrival(
            context().recordMetadata().orElseThrow().offset(), uri, exactKey, laned.sketch(), now);
    if (newest) {
      copies.replace(arrival);
    }
    KnownCopy copy = copies.find(arrival);
    Dedupe keys = new Dedupe(exactKey, List.of(), uri, List.of());
    Dedupe equal = ExactDuplicates.find(uri, keys, copies.group(arrival), copy.family());
    if (newest) {
      copies.remember(arrival, copy, equal.family());
    }
    return ExactDuplicates.withOthers(equal, copies.named(copy));
  }

  private void publish(Record<String, Laned> laned, byte[] value) {
    Headers headers =
        envelope.headers(EnrichTopics.ARTICLES_ENRICHED, laned.key(), value, laned.headers());
    context().forward(laned.withValue(value).withHeaders(headers));
  }
}
