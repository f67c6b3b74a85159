package org.wirecopy.enrich.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.version.VersionRule.Decision;

class VersionRuleTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void theFirstVersionIsOne() {
    assertThat(VersionRule.decide(null, "a", NOON, "7").number()).isEqualTo(1);
  }

  @Test
  void unchangedContentKeepsItsVersion() {
    KnownVersion known = new KnownVersion(3, "a", NOON, null);

    Decision decision = VersionRule.decide(known, "a", NOON, null);

    assertThat(decision).isEqualTo(new Decision(3, known));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # known time, known number, arriving time, arriving number, version
          12:00, , 12:01, , 2
          12:00, , 11:59, , 0
          12:00, 5, 12:01, 4, 2
          12:00, 4, 11:59, 5, 0
          12:00, 9, 12:00, 10, 2
          12:00, 10, 12:00, 9, 0
          , 9, , 10, 2
          , 10, , 9, 0
          , 10, 12:00, 9, 0
          , 007, , 7, 2
          , b, , a, 2
          , 10, , x, 2
          , 99999999999999999999, , 100000000000000000000, 2
          , , , , 2
          """)
  void newerIsLaterThenHigherThenLast(
      String knownTime, String knownNumber, String time, String number, int version) {
    KnownVersion known = new KnownVersion(1, "a", instant(knownTime), knownNumber);

    Decision decision = VersionRule.decide(known, "b", instant(time), number);

    assertThat(decision.number()).isEqualTo(version);
  }

  @Test
  void anOlderVersionLeavesTheNewestAsItIs() {
    KnownVersion known = new KnownVersion(2, "b", NOON, null);

    Decision decision = VersionRule.decide(known, "a", NOON.minusSeconds(1), null);

    assertThat(decision).isEqualTo(new Decision(VersionRule.SUPERSEDED, known));
  }

  @Test
  void aNumberThatGrowsWithoutAChangeCountsForTheNextVersion() {
    KnownVersion known = new KnownVersion(1, "a", null, "6");

    KnownVersion renumbered = VersionRule.decide(known, "a", null, "8").known();

    assertThat(VersionRule.decide(renumbered, "b", null, "7").number()).isZero();
  }

  private static Instant instant(String time) {
    return time == null ? null : Instant.parse("2026-01-01T" + time + ":00Z");
  }
}
