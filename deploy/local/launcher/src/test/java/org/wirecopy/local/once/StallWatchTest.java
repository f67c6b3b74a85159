package org.wirecopy.local.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StallWatchTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final AtomicLong nanos = new AtomicLong(42);
  private final StallWatch watch = new StallWatch(PATIENCE, nanos::get);

  @Test
  void aStateThatStaysForTheWholePatienceIsAStall() {
    assertThat(watch.isStalled("same")).isFalse();
    pass(PATIENCE.minusNanos(1));
    assertThat(watch.isStalled("same")).isFalse();
    pass(Duration.ofNanos(1));
    assertThat(watch.isStalled("same")).isTrue();
  }

  @Test
  void whatMovesIsNoStall() {
    assertThat(watch.isStalled(1)).isFalse();
    pass(PATIENCE.minusSeconds(1));
    assertThat(watch.isStalled(2)).isFalse();
    pass(PATIENCE.minusSeconds(1));
    assertThat(watch.isStalled(2)).isFalse();
  }

  @Test
  void silenceIsAStateToo() {
    pass(PATIENCE);
    assertThat(watch.isStalled(null)).isTrue();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
