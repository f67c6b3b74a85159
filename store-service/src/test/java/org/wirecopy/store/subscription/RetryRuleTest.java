package org.wirecopy.store.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRuleTest {
  @ParameterizedTest
  @CsvSource({"1, PT5S", "2, PT10S", "10, PT42M40S", "11, PT1H", "1000000, PT1H"})
  void pausesDoubleUpToAnHour(int failures, Duration pause) {
    assertThat(new RetryRule(Duration.ofDays(3)).pause(failures, Optional.empty()))
        .isEqualTo(pause);
  }

  @ParameterizedTest
  @CsvSource({"PT-1M, PT5S", "PT0S, PT5S", "PT30S, PT30S", "PT1H, PT1H", "P30D, PT1H"})
  void aWebhookMayAskForAnotherPauseWithinTheBounds(Duration asked, Duration pause) {
    assertThat(new RetryRule(Duration.ofDays(3)).pause(7, Optional.of(asked))).isEqualTo(pause);
  }
}
