package org.wirecopy.enrich.topology;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirecopy.enrich.version.VersionRule;
import org.wirecopy.ingest.contract.IngestedArticle;

/** Counts the versions of each article, and chooses its lane. */
final class VersionProcessor extends ContextualProcessor<String, Step.Read, String, LaneRecord> {
  private KeyValueStore<String, KnownArticle> versions;

  @Override
  public void init(ProcessorContext<String, LaneRecord> context) {
    super.init(context);
    versions = context.getStateStore(StoreNames.VERSIONS);
  }

  @Override
  public void process(Record<String, Step.Read> read) {
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
}
