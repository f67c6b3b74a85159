package org.wirecopy.enrich.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.MDC;
import org.wirecopy.ingest.contract.TraceParent;

/**
 * The scope of one record on one thread: its span of the trace, and its article's URI in the log.
 */
final class RecordScope implements AutoCloseable {
  private static final String ARTICLE = "articleUri";
  private static final String TRACE = "traceId";

  private final ArticleTraces.Step step;
  private final String traceParent;

  RecordScope(ArticleTraces.Step step, String received, String uri) {
    this.step = step;
    this.traceParent = step.traceParent() == null ? received : step.traceParent();
    if (uri != null) {
      MDC.put(ARTICLE, uri);
    }
    TraceParent.traceId(traceParent).ifPresent(id -> MDC.put(TRACE, id));
  }

  /** The one header that goes through the lane. */
  Headers headers() {
    Headers kept = new RecordHeaders();
    if (traceParent != null) {
      kept.add(TraceParent.HEADER, traceParent.getBytes(StandardCharsets.UTF_8));
    }
    return kept;
  }

  @Override
  public void close() {
    step.close();
    MDC.remove(ARTICLE);
    MDC.remove(TRACE);
  }
}
