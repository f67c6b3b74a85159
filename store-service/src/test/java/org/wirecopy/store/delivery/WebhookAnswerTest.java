package org.wirecopy.store.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookAnswerTest {
  private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "429, 120, PT2M",
    "503, ' 0 ', PT0S",
    "503, 'Mon, 30 Nov 2026 07:10:00 GMT', PT10M",
    "429, 'Mon, 30 Nov 2026 06:00:00 GMT', PT-1H",
  })
  void aBusyWebhookSaysHowLongItWantsToBeLeftAlone(int status, String header, Duration pause) {
    assertThat(WebhookAnswer.of(status, header, NOW).retryAfter()).contains(pause);
  }

  @ParameterizedTest
  @CsvSource({"429,", "503, soon", "503, -1", "503, 99999999999999", "500, 120", "204, 120"})
  void allElseIsNoSuchWord(int status, String header) {
    assertThat(WebhookAnswer.of(status, header, NOW).retryAfter()).isEmpty();
  }
}
