package org.wirecopy.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThroughputTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Throughput throughput = new Throughput(Duration.ofSeconds(5));

  @Test
  void nothingAndOneCountTellNoRate() {
    assertThat(throughput.perSecond()).isZero();
    assertThat(throughput.isStale(0)).isTrue();

    throughput.counted(0, 1_000);

    assertThat(throughput.perSecond()).isZero();
    assertThat(throughput.isStale(5 * SECOND)).isFalse();
    assertThat(throughput.isStale(5 * SECOND + 1)).isTrue();
  }

  @Test
  void whatIsOlderThanTheWindowIsForgotten() {
    throughput.counted(0, 0);
    throughput.counted(4 * SECOND, 4_000);
    throughput.counted(8 * SECOND, 4_100);

    assertThat(throughput.perSecond()).isEqualTo(25);
  }

  @Test
  void overALongerPauseTheLastCountBeforeIsKept() {
    throughput.counted(0, 0);
    throughput.counted(10 * SECOND, 50);

    assertThat(throughput.perSecond()).isEqualTo(5);

    throughput.clear();
    throughput.counted(20 * SECOND, 90);

    assertThat(throughput.perSecond()).isZero();
  }
}
