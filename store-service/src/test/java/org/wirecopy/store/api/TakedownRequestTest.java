package org.wirecopy.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.ingest.contract.Takedown;

class TakedownRequestTest {
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  @Test
  void aTakedownHasItsReason() {
    Takedown wish = new TakedownRequest("urn:a:b", "take-down", "libel").wish(NOW);

    assertThat(wish).isEqualTo(new Takedown("urn:a:b", Takedown.Action.TAKE_DOWN, "libel", NOW));
  }

  @Test
  void aLiftNeedsNone() {
    Takedown wish = new TakedownRequest("https://example.org/|x", "lift", null).wish(NOW);

    assertThat(wish.action()).isEqualTo(Takedown.Action.LIFT);
  }

  @ParameterizedTest
  @CsvSource({
    ", take-down, libel, uri",
    "'', take-down, libel, uri",
    "no-scheme, take-down, libel, uri",
    "urn:a:b, , libel, action",
    "urn:a:b, delete, libel, action",
    "urn:a:b, take-down, , reason",
    "urn:a:b, take-down, '  ', reason",
    "urn:a:b, lift, '', reason"
  })
  void whatIsMissingOrWrongIsNamed(String uri, String action, String reason, String named) {
    TakedownRequest request = new TakedownRequest(uri, action, reason);

    assertThatExceptionOfType(BadParameterException.class)
        .isThrownBy(() -> request.wish(NOW))
        .satisfies(e -> assertThat(e.parameter()).isEqualTo(named))
        .withMessageContaining(named);
  }
}
