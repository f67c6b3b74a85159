package org.wirecopy.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.contract.Takedown;

class TakedownRequestTest {
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  @Test
  void aTakedownHasItsReason() {
    Takedown request =
        new TakedownRequest("urn:a:b", "take-down", "libel", null, null).toTakedown(NOW);

    assertThat(request).isEqualTo(new Takedown("urn:a:b", Takedown.Action.TAKE_DOWN, "libel", NOW));
  }

  @Test
  void aLiftNeedsNone() {
    Takedown request =
        new TakedownRequest("https://example.org/|x", "lift", null, null, null).toTakedown(NOW);

    assertThat(request.action()).isEqualTo(Takedown.Action.LIFT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:\ud800x", "urn:x\udc00", "urn:a\u0000b", "urn:a\nb"})
  void aUriThatWouldBeTakenForAnotherIsNamed(String uri) {
    TakedownRequest request = new TakedownRequest(uri, "take-down", "libel", null, null);

    assertThatExceptionOfType(BadParameterException.class)
        .isThrownBy(() -> request.toTakedown(NOW))
        .satisfies(e -> assertThat(e.parameter()).isEqualTo("uri"));
  }

  @Test
  void aFamilyIsTakenDownAsOneAndLiftedOneByOne() {
    assertThat(request("take-down", null).isOfFamily()).isFalse();
    assertThat(request("take-down", "family").isOfFamily()).isTrue();
    assertThat(request("lift", "article").isOfFamily()).isFalse();
    assertThatExceptionOfType(BadParameterException.class)
        .isThrownBy(() -> request("lift", "family").isOfFamily())
        .satisfies(e -> assertThat(e.parameter()).isEqualTo("scope"));
    assertThatExceptionOfType(BadParameterException.class)
        .isThrownBy(() -> request("take-down", "all").isOfFamily())
        .satisfies(e -> assertThat(e.parameter()).isEqualTo("scope"));
  }

  private static TakedownRequest request(String action, String scope) {
    return new TakedownRequest("urn:a:b", action, "libel", scope, null);
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
    TakedownRequest request = new TakedownRequest(uri, action, reason, null, null);

    assertThatExceptionOfType(BadParameterException.class)
        .isThrownBy(() -> request.toTakedown(NOW))
        .satisfies(e -> assertThat(e.parameter()).isEqualTo(named))
        .withMessageContaining(named);
  }
}
