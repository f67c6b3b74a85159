package org.wirecopy.enrich.topology;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirecopy.enrich.version.VersionRule;
import org.wirecopy.ingest.contract.IngestedArticle;

/**
 * Counts the versions of each article, and chooses its lane. An article that is enriched again
 * keeps its number, and goes on only where it is still the newest version: there the lane cannot
 * have been told of a later one, or of its takedown, before it is told of this.
 */
final class VersionProcessor extends ContextualProcessor<String, Step.Read, String, LaneRecord> {
  private final EnrichCounts counts;
  private KeyValueStore<String, KnownArticle> versions;

  VersionProcessor(EnrichCounts counts) {
    this.counts = counts;
  }

  @Override
  public void init(ProcessorContext<String, LaneRecord> context) {
    super.init(context);
    versions = context.getStateStore(StoreNames.VERSIONS);
  }

  @Override
  public void process(Record<String, Step.Read> read) {
    if (read.value().earlier() != null) {
      again(read, read.value().earlier().version());
      return;
    }
    IngestedArticle ingested = read.value().ingested();
    WrittenArticle written = read.value().written();
    KnownArticle known = versions.get(read.key());
    VersionRule.Decision decision =
        VersionRule.decide(
            known == null ? null : known.version(),
            written.contentHash(),
            ingested.article().versionCreated(),
            ingested.origin().sourceVersion());
    String lane = known == null ? read.value().language() : known.lane();
    versions.put(read.key(), new KnownArticle(decision.known(), lane));
    LaneRecord laned =
        new LaneRecord(lane, written.numbered(decision.number()), read.value().sketch());
    context().forward(read.withValue(laned));
  }

  private void again(Record<String, Step.Read> read, int version) {
    WrittenArticle written = read.value().written();
    KnownArticle known = versions.get(read.key());
    if (known == null
        || known.version().number() != version
        || !known.version().contentHash().equals(written.contentHash())) {
      counts.passedOver();
      return;
    }
    LaneRecord laned =
        new LaneRecord(known.lane(), written.numbered(version), read.value().sketch());
    context().forward(read.withValue(laned));
  }
}
