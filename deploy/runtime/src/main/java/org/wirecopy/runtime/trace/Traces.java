package org.wirecopy.runtime.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;

/** Traces that begin elsewhere and go on in this process. */
public final class Traces {
  private static final String TRACE_PARENT = "traceparent";

  private Traces() {}

  /**
   * A tracer whose spans cost nothing where tracing is off.
   *
   * @param disabled the setting {@code quarkus.otel.sdk.disabled}
   * @param name of the instrumentation scope
   */
  public static Tracer tracer(OpenTelemetry telemetry, boolean disabled, String name) {
    // Quarkus' own tracer makes spans with valid ids even then, and throws them away.
    return (disabled ? OpenTelemetry.noop() : telemetry).getTracer(name);
  }

  /**
   * The parent that a W3C Trace Context header names; no span where it is malformed.
   *
   * @param traceParent the header's text, not null
   */
  public static Context parent(String traceParent) {
    return W3CTraceContextPropagator.getInstance()
        .extract(Context.root(), traceParent, OnlyTraceParent.GETTER);
  }

  /** Reads a header as if it were all headers. */
  private enum OnlyTraceParent implements TextMapGetter<String> {
    GETTER;

    @Override
    public Iterable<String> keys(String traceParent) {
      return List.of(TRACE_PARENT);
    }

    @Override
    public String get(String traceParent, String key) {
      return key.equals(TRACE_PARENT) ? traceParent : null;
    }
  }
}
