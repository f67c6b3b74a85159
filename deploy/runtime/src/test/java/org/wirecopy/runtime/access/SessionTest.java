package org.wirecopy.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
  private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

  private final Session session = new Session(new byte[] {1, 2, 3});

  @Test
  void aSessionHoldsForItsTimeAndNoLonger() {
    String value = session.begin(NOW);

    assertThat(session.isValid(value, NOW)).isTrue();
    assertThat(session.isValid(value, NOW.plus(Session.LENGTH).minusSeconds(1))).isTrue();
    assertThat(session.isValid(value, NOW.plus(Session.LENGTH))).isFalse();
  }

  @Test
  void aSessionOfAnotherTokenIsNone() {
    String other = new Session(new byte[] {1, 2, 4}).begin(NOW);

    assertThat(session.isValid(other, NOW)).isFalse();
  }

  @Test
  void nobodyProlongsHisSession() {
    String value = session.begin(NOW);
    long end = NOW.plus(Session.LENGTH).plus(Duration.ofMinutes(1)).getEpochSecond();

    assertThat(session.isValid(end + value.substring(value.indexOf('.')), NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "1793570400.", "x.y", "99999999999999999999.00"})
  void whatHasAnotherFormIsNone(String value) {
    assertThat(session.isValid(value, NOW)).isFalse();
  }
}
