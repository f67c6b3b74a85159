package org.wirecopy.store.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PulsesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration LATE_AFTER = Duration.ofSeconds(40);
  private static final LastPulse FRESH = pulse(0, Duration.ofSeconds(40));
  private static final LastPulse STUCK = pulse(1, Duration.ofMillis(40_001));
  private static final LastPulse STOPPED = pulse(2, Duration.ofDays(1));

  private static LastPulse pulse(int partition, Duration age) {
    return new LastPulse("news", 0, partition, NOW.minus(age));
  }

  private static Pulses of(LastPulse... last) {
    return new Pulses(List.of(last), Map.of());
  }

  @Test
  void whereNobodySendsOneNoneIsLate() {
    assertThat(Pulses.NOTHING.state(NOW, LATE_AFTER)).isEqualTo(PulseState.NONE);
    assertThat(Pulses.NOTHING.age(NOW)).isEmpty();
  }

  @Test
  void theyArriveAsLongAsEachPartitionHasHadOneLately() {
    assertThat(of(FRESH).state(NOW, LATE_AFTER)).isEqualTo(PulseState.ARRIVING);
    assertThat(of(FRESH).late(NOW, LATE_AFTER)).isEmpty();
  }

  @Test
  void onePartitionThatIsStuckIsTold() {
    Pulses pulses = of(FRESH, STUCK);

    assertThat(pulses.state(NOW, LATE_AFTER)).isEqualTo(PulseState.LATE);
    assertThat(pulses.late(NOW, LATE_AFTER)).containsExactly(STUCK);
    assertThat(pulses.age(NOW)).contains(Duration.ofMillis(40_001));
  }

  @Test
  void anIngesterThatWasStoppedADayAgoIsForgotten() {
    assertThat(of(FRESH, STOPPED).state(NOW, LATE_AFTER)).isEqualTo(PulseState.ARRIVING);
    assertThat(of(STOPPED).state(NOW, LATE_AFTER)).isEqualTo(PulseState.NONE);
  }
}
