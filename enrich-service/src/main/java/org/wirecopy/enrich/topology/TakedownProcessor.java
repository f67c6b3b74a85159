package org.wirecopy.enrich.topology;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Forgets the versions of an article, and sends the takedown after it into its lane. A pulse takes
 * the same way and nothing is forgotten.
 */
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
    if (Envelope.isPulse(takedown.key(), takedown.headers())) {
      // Each to a lane by its own key, so that all lanes get some.
      context().forward(takedown.withValue(LaneRecord.takenDown(takedown.key())));
      return;
    }
    KnownArticle forgotten = versions.delete(takedown.key());
    String lane = forgotten == null ? ANY_LANE : forgotten.lane();
    context().forward(takedown.withValue(LaneRecord.takenDown(lane)));
  }
}
