package org.wirecopy.store.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(1));

  @Test
  void pausesDoubleUpToTheLongest() {
    assertThat(Stream.generate(backoff::next).limit(5).map(Duration::toMillis))
        .containsExactly(200L, 400L, 800L, 1000L, 1000L);
  }

  @Test
  void aSuccessBeginsAnew() {
    backoff.next();
    backoff.next();

    backoff.succeeded();

    assertThat(backoff.next()).isEqualTo(Duration.ofMillis(200));
  }
}
