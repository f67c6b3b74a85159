package org.wirecopy.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.junit.jupiter.api.Test;

class TracesTest {
  @Test
  void aTraceGoesOnFromTheSpanThatTheHeaderNames() {
    SpanContext parent = parent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    assertThat(parent.getTraceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    assertThat(parent.getSpanId()).isEqualTo("b7ad6b7169203331");
    assertThat(parent.isSampled()).isTrue();
    assertThat(parent.isRemote()).isTrue();
  }

  @Test
  void aMalformedHeaderNamesNoSpan() {
    assertThat(parent("00-0af7651916cd43dd-b7ad6b7169203331-01").isValid()).isFalse();
    assertThat(parent("").isValid()).isFalse();
  }

  @Test
  void whereTracingIsOffASpanHasNoId() {
    Span span = Traces.tracer(OpenTelemetry.noop(), true, "test").spanBuilder("read").startSpan();

    assertThat(span.getSpanContext().isValid()).isFalse();
    assertThat(span.isRecording()).isFalse();
  }

  private static SpanContext parent(String header) {
    return Span.fromContext(Traces.parent(header)).getSpanContext();
  }
}
