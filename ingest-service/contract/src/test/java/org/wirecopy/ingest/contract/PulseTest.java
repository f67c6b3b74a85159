package org.wirecopy.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PulseTest {
  private static final Pulse PULSE =
      new Pulse("news", 0, Instant.parse("2026-01-01T12:00:00.123456Z"));
  private static final String TEXT = "2026-01-01T12:00:00.123456Z/0/news";

  @Test
  void whatIsWrittenIsRead() {
    assertThat(PULSE.text()).isEqualTo(TEXT);
    assertThat(Pulse.of(PULSE.uri(3), null, TEXT)).contains(PULSE);
  }

  @Test
  void anInboxOfAnyNameMakesAUri() {
    Pulse pulse = new Pulse("Äther 5+1", 2, PULSE.madeAt());

    assertThat(pulse.uri(7)).isEqualTo("urn:wirecopy:pulse:%C3%84ther%205%2B1:2:7");
    assertThat(ArticleUri.ofAbsolute(pulse.uri(7))).isPresent();
    assertThat(Pulse.of(pulse.uri(7), null, pulse.text())).contains(pulse);
  }

  @Test
  void anArticleIsNoneWhateverItsHeadersSay() {
    assertThat(Pulse.of(PULSE.uri(0), new byte[0], TEXT)).isEmpty();
  }

  @Test
  void theTakedownOfAnArticleIsNone() {
    assertThat(Pulse.of("https://agency.example/1", null, TEXT)).isEmpty();
    assertThat(Pulse.of(PULSE.uri(0), null, null)).isEmpty();
    assertThat(Pulse.of(null, null, TEXT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now/0/news",
        "2026-13-01T12:00:00Z/0/news",
        "2026-01-01T12:00:00Z/0",
        "2026-01-01T12:00:00Z/0/a\u0000b",
        "//"
      })
  void whatStrangersWriteIsNone(String text) {
    assertThat(Pulse.of(PULSE.uri(0), null, text)).isEmpty();
  }
}
