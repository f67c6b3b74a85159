package org.wirecopy.enrich.service;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirecopy.enrich.topology.ArticleTraces;
import org.wirecopy.ingest.contract.TraceParent;
import org.wirecopy.runtime.trace.Traces;

/** Carries each article's trace on; the ingester has decided whether it is recorded. */
@ApplicationScoped
class OpenTelemetryTraces implements ArticleTraces {
  private final Tracer tracer;

  OpenTelemetryTraces(
      OpenTelemetry telemetry,
      @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled) {
    tracer = Traces.tracer(telemetry, disabled, "org.wirecopy.enrich");
  }

  // The scope is closed with the step.
  @SuppressWarnings("MustBeClosedChecker")
  @Override
  public Step begin(String name, String traceParent) {
    if (traceParent == null && !Span.current().isRecording()) {
      return Step.NONE;
    }
    SpanBuilder builder = tracer.spanBuilder(name);
    if (traceParent != null) {
      Context parent = Traces.parent(traceParent);
      builder
          .setParent(parent)
          .setSpanKind(SpanKind.CONSUMER)
          .setAttribute("messaging.system", "kafka")
          .setAttribute("messaging.operation.type", "process");
    }
    Span span = builder.startSpan();
    // Switched off, the span is the parent's context and nothing else.
    return span.isRecording() ? new Recorded(span, span.makeCurrent()) : Step.NONE;
  }

  private record Recorded(Span span, Scope scope) implements Step {
    @Override
    public String traceParent() {
      SpanContext context = span.getSpanContext();
      return TraceParent.of(
          context.getTraceId(), context.getSpanId(), context.getTraceFlags().asHex());
    }

    @Override
    public void close() {
      scope.close();
      span.end();
    }
  }
}
