package org.wirecopy.enrich.topology;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.MDC;
import org.wirecopy.enrich.contract.AnsweredRecord;
import org.wirecopy.ingest.contract.Pulse;
import org.wirecopy.ingest.contract.TraceParent;

/**
 * The scope of one record on one thread: its span of the trace, and its article's URI in the log.
 */
final class RecordScope implements AutoCloseable {
  private static final String ARTICLE = "articleUri";
  private static final String TRACE = "traceId";

  private final ArticleTraces.Step step;
  private final String traceParent;
  private final String answered;
  private final String pulse;

  /**
   * Begins.
   *
   * @param received trace of the record; null where it has none
   * @param answered text of an {@link AnsweredRecord}; null where it is not known
   * @param pulse text of a {@link Pulse}, whether or not the record is one; null where it has none
   * @param uri null where it is not known
   */
  RecordScope(ArticleTraces.Step step, String received, String answered, String pulse, String uri) {
    this.step = step;
    this.traceParent = step.traceParent() == null ? received : step.traceParent();
    this.answered = answered;
    this.pulse = pulse;
    if (uri != null) {
      MDC.put(ARTICLE, uri);
    }
    TraceParent.traceId(traceParent).ifPresent(id -> MDC.put(TRACE, id));
  }

  /** The headers that go through the lane: the trace, the ingested record, and the pulse. */
  Headers headers() {
    Headers kept = new RecordHeaders();
    Envelope.add(kept, TraceParent.HEADER, traceParent);
    Envelope.add(kept, AnsweredRecord.HEADER, answered);
    Envelope.add(kept, Pulse.HEADER, pulse);
    return kept;
  }

  @Override
  public void close() {
    step.close();
    MDC.remove(ARTICLE);
    MDC.remove(TRACE);
  }
}
