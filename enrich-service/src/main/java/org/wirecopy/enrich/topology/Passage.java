package org.wirecopy.enrich.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.MDC;
import org.wirecopy.ingest.contract.TraceParent;

/** What one record goes through on one thread: its step of the trace, and its name in the log. */
final class Passage implements AutoCloseable {
  private static final String ARTICLE = "articleUri";
  private static final String TRACE = "traceId";
  private static final int TRACE_BEGIN = 3;
  private static final int TRACE_END = 35;

  private final ArticleTraces.Step step;
  private final String traceParent;

  Passage(ArticleTraces.Step step, String received, String uri) {
    this.step = step;
    this.traceParent = step.traceParent() == null ? received : step.traceParent();
    if (uri != null) {
      MDC.put(ARTICLE, uri);
    }
    if (traceParent != null && traceParent.length() > TRACE_END) {
      MDC.put(TRACE, traceParent.substring(TRACE_BEGIN, TRACE_END));
    }
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
