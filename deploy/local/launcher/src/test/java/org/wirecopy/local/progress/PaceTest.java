package org.wirecopy.local.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final Pace pace = new Pace();

  @Test
  void theRateIsThatOfTheLastHalfMinute() {
    // Given a slow start
    pace.add(seconds(0), 0);
    pace.add(seconds(60), 10);

    // When
    pace.add(seconds(75), 160);
    pace.add(seconds(90), 310);

    // Then
    assertThat(pace.rate()).isEqualTo(10.0);
    assertThat(pace.left(35)).contains(Duration.ofSeconds(4));
  }

  @Test
  void theTimeBeforeTheFirstEntryIsNoWork() {
    pace.add(seconds(0), 0);
    pace.add(seconds(20), 0);
    pace.add(seconds(25), 50);

    assertThat(pace.rate()).isEqualTo(10.0);
  }

  @Test
  void aSlowBeginningIsForgottenAfterHalfAMinute() {
    // Given a cold start: one entry a second, then a hundred
    for (int second = 0; second <= 10; second++) {
      pace.add(seconds(second), second);
    }
    for (int second = 11; second <= 41; second++) {
      pace.add(seconds(second), 10 + (second - 10) * 100L);
    }

    assertThat(pace.rate()).isEqualTo(100.0);
    assertThat(pace.left(12_000)).contains(Duration.ofMinutes(2));
  }

  @Test
  void aRunThatHasComeToAStandHasNoRateHalfAMinuteLater() {
    pace.add(seconds(0), 0);
    for (int second = 1; second <= 40; second++) {
      pace.add(seconds(second), 500);
    }

    assertThat(pace.rate()).isZero();
    assertThat(pace.left(10)).isEmpty();
  }

  @Test
  void aMomentForetellsNothing() {
    pace.add(seconds(0), 0);
    pace.add(seconds(2), 1);

    assertThat(pace.left(1_000)).isEmpty();
  }

  @Test
  void nobodyKnowsHowLongItTakesWhileNothingMoves() {
    assertThat(pace.left(10)).isEmpty();
    pace.add(seconds(0), 5);
    pace.add(seconds(1), 5);
    assertThat(pace.left(10)).isEmpty();
  }

  @Test
  void nothingLeftTakesNoTime() {
    pace.add(seconds(0), 0);
    pace.add(seconds(10), 5);
    assertThat(pace.left(0)).isEmpty();
  }

  private static long seconds(long number) {
    return Duration.ofSeconds(number).toNanos();
  }
}
