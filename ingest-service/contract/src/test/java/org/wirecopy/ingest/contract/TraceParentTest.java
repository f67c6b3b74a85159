package org.wirecopy.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN = "b7ad6b7169203331";
  private final Random random = new Random(1);

  @Test
  void theHeaderOfASpanGivesItsTraceIdBack() {
    String header = TraceParent.of(TRACE, SPAN, "01");

    assertThat(header).isEqualTo("00-" + TRACE + "-" + SPAN + "-01");
    assertThat(TraceParent.traceId(header)).contains(TRACE);
  }

  @Test
  void aNewTraceIsValidAndNotSampled() {
    String header = TraceParent.begin(random);

    assertThat(TraceParent.traceId(header)).isPresent();
    assertThat(header).endsWith("-00");
  }

  @Test
  void aValidParentIsPassedOn() {
    String parent = TraceParent.of(TRACE, SPAN, "00");

    assertThat(TraceParent.passedOn(parent, random)).isEqualTo(parent);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "00-" + TRACE + "-" + SPAN,
        "00-00000000000000000000000000000000-" + SPAN + "-01",
        "00-0AF7651916CD43DD8448EB211C80319C-" + SPAN + "-01"
      })
  void anythingElseHasNoTraceIdAndBeginsANewTrace(String header) {
    assertThat(TraceParent.traceId(header)).isEmpty();
    assertThat(TraceParent.passedOn(header, random)).isNotEqualTo(header).endsWith("-00");
  }
}
