package org.wirecopy.enrich.topology;

import java.time.Duration;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.dedupe.CopyFinder;
import org.wirecopy.enrich.dedupe.CopyRules;
import org.wirecopy.enrich.dedupe.ExactDuplicates;
import org.wirecopy.enrich.dedupe.ExactGroup;
import org.wirecopy.enrich.dedupe.KnownCopy;
import org.wirecopy.enrich.version.VersionRule;
import org.wirecopy.ingest.contract.ContractJson;

/** Links an article to the earlier ones, and keeps what later ones need to be linked to it. */
final class DuplicateProcessor extends ContextualProcessor<String, Laned, String, byte[]> {
  private final Envelope envelope;
  private final EnrichCounts counts;
  private KeyValueStore<String, ExactGroup> groups;
  private KeyValueStore<String, String> keys;

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
    groups = context.getStateStore(StoreNames.EXACT_GROUPS);
    keys = context.getStateStore(StoreNames.EXACT_KEYS);
    StoredCopies stored = new StoredCopies(context);
    stored.catchUp(CopyRules.MEASURED.mostPostings());
    copies = new CopyFinder(CopyRules.MEASURED, stored, horizon);
  }

  @Override
  public void process(Record<String, Laned> laned) {
    EnrichedArticle article = laned.value().article();
    long now = context().currentStreamTimeMs();
    copies.expire(now).forEach(copy -> leave(copy.uri(), keys.delete(copy.uri())));
    if (article == null) {
      leave(laned.key(), keys.delete(laned.key()));
      copies.forget(laned.key());
      counts.takenDown();
      publish(laned, null);
    } else {
      Dedupe found = found(article, now);
      EnrichedArticle linked =
          new EnrichedArticle(
              article.article(), article.origin(), article.enrichment().withDedupe(found));
      counts.enriched();
      publish(laned, ContractJson.write(linked));
    }
  }

  private Dedupe found(EnrichedArticle article, long now) {
    String uri = article.article().uri();
    Dedupe own = article.enrichment().dedupe();
    ExactGroup stored = groups.get(own.exactKey());
    ExactGroup group = stored == null ? ExactGroup.EMPTY : stored;
    long number = context().recordMetadata().orElseThrow().offset();
    CopyFinder.Arrival arrival =
        new CopyFinder.Arrival(number, uri, own.exactKey(), article.article().mainText(), now);
    KnownCopy copy = copies.find(arrival);
    ExactDuplicates.Answer answer = ExactDuplicates.find(uri, own, group, copy.family());
    Dedupe found = ExactDuplicates.withOthers(answer.dedupe(), copies.named(copy));
    if (article.versionNumber() != VersionRule.SUPERSEDED) {
      String before = keys.get(uri);
      if (!own.exactKey().equals(before)) {
        leave(uri, before);
        keys.put(uri, own.exactKey());
      }
      if (!answer.group().equals(group)) {
        groups.put(own.exactKey(), answer.group());
      }
      copies.remember(arrival, copy, found.family());
    }
    return found;
  }

  /** Nobody is to be linked to a text that the article no longer has. */
  private void leave(String uri, String key) {
    ExactGroup group = key == null ? null : groups.get(key);
    if (group != null) {
      ExactGroup left = group.without(uri);
      groups.put(key, left.isEmpty() ? null : left);
    }
  }

  private void publish(Record<String, Laned> laned, byte[] value) {
    Headers headers =
        envelope.headers(EnrichTopics.ARTICLES_ENRICHED, laned.key(), value, laned.headers());
    context().forward(laned.withValue(value).withHeaders(headers));
  }
}
