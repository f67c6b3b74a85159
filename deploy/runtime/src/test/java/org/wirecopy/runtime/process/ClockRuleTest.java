package org.wirecopy.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockRuleTest {
  private static final Duration TOLERATED = Duration.ofSeconds(30);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private Instant day = Instant.parse("2026-11-30T19:00:00Z");
  private long nanos = Long.MAX_VALUE - 10;
  private final ClockRule rule = new ClockRule(TOLERATED, day, nanos);

  private void pass(Duration time, Duration setBack) {
    day = day.plus(time).minus(setBack);
    nanos += time.toNanos();
  }

  @Test
  void whatIsSetBackByMoreThanIsToleratedIsTold() {
    pass(SECOND, Duration.ofHours(2));

    assertThat(rule.look(day, nanos)).contains(Duration.ofHours(2));
  }

  @Test
  void oneThatIsSetForwardOrBackByLittleIsNotTold() {
    pass(SECOND, TOLERATED);
    assertThat(rule.look(day, nanos)).isEmpty();

    pass(SECOND, Duration.ofHours(-2));
    assertThat(rule.look(day, nanos)).isEmpty();

    pass(SECOND, TOLERATED.plusMillis(1));
    assertThat(rule.look(day, nanos)).isPresent();
  }

  @Test
  void aClockThatIsSlowedDownForLongIsNotTold() {
    for (int look = 0; look < 1000; look++) {
      pass(SECOND, Duration.ofMillis(100));
      assertThat(rule.look(day, nanos)).isEmpty();
    }
  }
}
