package org.wirecopy.ingest.service;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirecopy.ingest.contract.TraceParent;
import org.wirecopy.ingest.intake.Publication;
import org.wirecopy.ingest.kafka.PublishingTraces;
import org.wirecopy.runtime.trace.Traces;

/**
 * A trace begins where a file is read: one for each article, with the reading of it as root and the
 * publishing, up to the commit, below. Attributes as OpenTelemetry's semantic conventions for
 * messaging name them, and {@code wirecopy.file}.
 */
@ApplicationScoped
class OpenTelemetryTraces implements PublishingTraces {
  private final Tracer tracer;

  OpenTelemetryTraces(
      OpenTelemetry telemetry,
      @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled) {
    tracer = Traces.tracer(telemetry, disabled, "org.wirecopy.ingest");
  }

  @Override
  public Step begin(Publication publication) {
    Publication.Found found = publication.found();
    Instant since = found == null ? publication.time() : found.since();
    Span reading = tracer.spanBuilder("read").setNoParent().setStartTimestamp(since).startSpan();
    if (!reading.getSpanContext().isValid()) {
      return null;
    }
    if (found != null) {
      reading.setAttribute("wirecopy.file", found.path());
      if (found.rejection() != null) {
        reading.setAttribute("error.type", found.rejection());
      }
    }
    Span sending =
        tracer
            .spanBuilder("send " + publication.topic().name())
            .setSpanKind(SpanKind.PRODUCER)
            .setParent(Context.root().with(reading))
            .setStartTimestamp(publication.time())
            .setAttribute("messaging.system", "kafka")
            .setAttribute("messaging.operation.type", "send")
            .setAttribute("messaging.destination.name", publication.topic().name())
            .setAttribute("messaging.kafka.message.key", publication.key())
            .startSpan();
    return new Sending(reading, sending, publication.time());
  }

  private record Sending(Span reading, Span sending, Instant found) implements Step {
    @Override
    public String traceParent() {
      SpanContext context = sending.getSpanContext();
      return TraceParent.of(
          context.getTraceId(), context.getSpanId(), context.getTraceFlags().asHex());
    }

    @Override
    public void end(Exception failure) {
      if (failure != null) {
        sending.setStatus(StatusCode.ERROR, String.valueOf(failure.getMessage()));
      }
      sending.end();
      reading.end(found);
    }
  }
}
