package org.wirecopy.store.page.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
  private Instant now = START;
  private final Pace pace = new Pace(() -> now);

  @Test
  void oneLookTellsNoRate() {
    assertThat(pace.perSecond(1_000)).isEmpty();
  }

  @Test
  void theRateIsThatOfTheLastHalfMinute() {
    pace.perSecond(0);
    at(15);
    assertThat(pace.perSecond(1_500)).contains(100.0);
    at(30);
    assertThat(pace.perSecond(1_800)).contains(60.0);

    at(45);
    assertThat(pace.perSecond(1_800)).contains(10.0);
    at(60);
    assertThat(pace.perSecond(1_800)).isEmpty();
  }

  @Test
  void whatWasSeenLongAgoDoesNotCount() {
    pace.perSecond(0);

    at(3_600);

    assertThat(pace.perSecond(1_000_000)).isEmpty();
  }

  @Test
  void aMomentForetellsNothing() {
    pace.perSecond(0);

    at(1);

    assertThat(pace.perSecond(1_000)).isEqualTo(Optional.empty());
  }

  private void at(long seconds) {
    now = START.plusSeconds(seconds);
  }
}
