package org.wirecopy.enrich.service;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirecopy.enrich.topology.ArticleTraces;
import org.wirecopy.ingest.contract.TraceParent;

/** Carries each article's trace on; the ingester has decided whether it is recorded. */
@ApplicationScoped
class OpenTelemetryTraces implements ArticleTraces {
  private final Tracer tracer;

  OpenTelemetryTraces(
      OpenTelemetry telemetry,
      @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled) {
    // Quarkus' own tracer makes spans with valid ids even then, and throws them away.
    OpenTelemetry chosen = disabled ? OpenTelemetry.noop() : telemetry;
    tracer = chosen.getTracer("org.wirecopy.enrich");
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
      Context parent =
          W3CTraceContextPropagator.getInstance()
              .extract(Context.root(), traceParent, OnlyTraceParent.GETTER);
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
      return "00-%s-%s-%s"
          .formatted(context.getTraceId(), context.getSpanId(), context.getTraceFlags().asHex());
    }

    @Override
    public void close() {
      scope.close();
      span.end();
    }
  }

  private enum OnlyTraceParent implements TextMapGetter<String> {
    GETTER;

    @Override
    public Iterable<String> keys(String traceParent) {
      return List.of(TraceParent.HEADER);
    }

    @Override
    public String get(String traceParent, String key) {
      return key.equals(TraceParent.HEADER) ? traceParent : null;
    }
  }
}
