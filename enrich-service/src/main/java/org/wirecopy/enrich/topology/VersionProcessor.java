package org.wirecopy.enrich.topology;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.version.ContentHash;
import org.wirecopy.enrich.version.VersionRule;
import org.wirecopy.ingest.contract.NinjsItem;

/** Counts the versions of each article, and chooses its lane. */
final class VersionProcessor extends ContextualProcessor<String, Step.Read, String, Laned> {
  private KeyValueStore<String, KnownArticle> versions;

  @Override
  public void init(ProcessorContext<String, Laned> context) {
    super.init(context);
    versions = context.getStateStore(StoreNames.VERSIONS);
  }

  @Override
  public void process(Record<String, Step.Read> read) {
    NinjsItem item = read.value().ingested().article();
    KnownArticle known = versions.get(read.key());
    VersionRule.Decision decision =
        VersionRule.decide(
            known == null ? null : known.version(),
            ContentHash.of(item),
            item.versionCreated(),
            read.value().ingested().origin().sourceVersion());
    String lane = known == null ? read.value().enrichment().language().tag() : known.lane();
    versions.put(read.key(), new KnownArticle(decision.known(), lane));
    EnrichedArticle article =
        new EnrichedArticle(
            item.withVersion(Integer.toString(decision.number())),
            read.value().ingested().origin(),
            read.value().enrichment());
    Laned laned = new Laned(lane, UnlinkedArticle.of(article), read.value().sketch());
    context().forward(read.withValue(laned));
  }
}
