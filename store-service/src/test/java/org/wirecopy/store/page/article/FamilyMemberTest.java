package org.wirecopy.store.page.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyMemberTest {
  @ParameterizedTest
  @CsvSource({
    "PT59S, at the same time",
    "PT59M59S, 59 min later",
    "PT1H, 1 h 0 min later",
    "PT23H59M, 23 h 59 min later",
    "PT24H, 1 day later",
    "PT25H, 1 day later",
    "PT48H, 2 days later",
  })
  void aLaterOneSaysHowMuchLaterInOneOrTwoUnits(Duration after, String told) {
    Instant first = Instant.parse("2026-01-01T12:00:00Z");

    assertThat(FamilyMember.later(first, first.plus(after))).isEqualTo(told);
  }
}
