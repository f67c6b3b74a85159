package org.wirecopy.enrich.topology;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Forgets the versions of an article, and sends the takedown after it into its lane. */
final class TakedownProcessor
    extends ContextualProcessor<String, Step.TakenDown, String, LaneRecord> {
  private static final String ANY_LANE = "";

  private KeyValueStore<String, KnownArticle> versions;

  @Override
  public void init(ProcessorContext<String, LaneRecord> context) {
    super.init(context);
    versions = context.getStateStore(StoreNames.VERSIONS);
  }

  @Override
  public void process(Record<String, Step.TakenDown> takedown) {
    KnownArticle forgotten = versions.delete(takedown.key());
    String lane = forgotten == null ? ANY_LANE : forgotten.lane();
    context().forward(takedown.withValue(LaneRecord.takenDown(lane)));
  }
}
