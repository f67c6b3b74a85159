package org.wirecopy.store.consume;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirecopy.runtime.trace.Traces;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.Delivery;

/**
 * The end of each article's trace: its row is committed. A batch is a trace of its own, and the
 * articles in it link to it.
 */
@Singleton
class StoreTraces {
  private final Tracer tracer;

  @Inject
  StoreTraces(
      OpenTelemetry telemetry,
      @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled) {
    tracer = Traces.tracer(telemetry, disabled, "org.wirecopy.store");
  }

  /** Begins to follow a batch; costs nothing to speak of where tracing is off. */
  Batch begin(List<Arrival> arrivals) {
    Span batch =
        tracer
            .spanBuilder("write batch")
            .setNoParent()
            .setAttribute("messaging.batch.message_count", arrivals.size())
            .startSpan();
    if (!batch.getSpanContext().isValid()) {
      return new Batch(batch, List.of());
    }
    List<Span> rows = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      rows.add(row(arrival.delivery(), batch));
    }
    rows.removeIf(Objects::isNull);
    return new Batch(batch, rows);
  }

  private Span row(Delivery delivery, Span batch) {
    if (delivery.traceParent() == null) {
      return null;
    }
    Context parent = Traces.parent(delivery.traceParent());
    SpanBuilder row =
        tracer
            .spanBuilder("store")
            .setParent(parent)
            .setSpanKind(SpanKind.CONSUMER)
            .addLink(batch.getSpanContext())
            .setAttribute("messaging.system", "kafka")
            .setAttribute("messaging.operation.type", "process")
            .setAttribute("messaging.destination.name", delivery.at().topic())
            .setAttribute(
                "messaging.destination.partition.id", Integer.toString(delivery.at().partition()))
            .setAttribute("messaging.kafka.offset", delivery.at().offset());
    if (delivery.key() != null) {
      row.setAttribute("messaging.kafka.message.key", delivery.key());
    }
    return row.startSpan();
  }

  /** One transaction; what was not committed by its end has failed. */
  static final class Batch implements AutoCloseable {
    private final Span batch;
    private final List<Span> rows;
    private boolean committed;

    private Batch(Span batch, List<Span> rows) {
      this.batch = batch;
      this.rows = rows;
    }

    void committed() {
      committed = true;
    }

    @Override
    public void close() {
      if (!committed) {
        batch.setStatus(StatusCode.ERROR, "rolled back");
        rows.forEach(row -> row.setStatus(StatusCode.ERROR, "rolled back"));
      }
      rows.forEach(Span::end);
      batch.end();
    }
  }
}
