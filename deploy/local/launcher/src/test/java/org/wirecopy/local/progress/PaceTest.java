package org.wirecopy.local.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final Pace pace = new Pace();

  @Test
  void theRateIsThatOfTheLastQuarterOfAMinute() {
    // Given a slow start
    pace.add(seconds(0), 0);
    pace.add(seconds(60), 10);

    // When
    pace.add(seconds(65), 60);
    pace.add(seconds(70), 110);

    // Then
    assertThat(pace.rate()).isEqualTo(10.0);
    assertThat(pace.left(35)).contains(Duration.ofSeconds(4));
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
    pace.add(seconds(1), 5);
    assertThat(pace.left(0)).isEmpty();
  }

  private static long seconds(long number) {
    return Duration.ofSeconds(number).toNanos();
  }
}
