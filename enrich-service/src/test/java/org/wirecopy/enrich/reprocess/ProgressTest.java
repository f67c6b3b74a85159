package org.wirecopy.enrich.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private long nanos = 1;
  private final Progress progress = new Progress(10_000, () -> nanos);

  private void after(int seconds, long done) {
    nanos += Duration.ofSeconds(seconds).toNanos();
    progress.done(done);
  }

  @Test
  void theLastHalfMinuteTellsHowLongTheRestTakes() {
    after(20, 4_000);
    after(20, 4_200);
    after(15, 4_375);

    assertThat(progress.text(4_400, 4_375))
        .isEqualTo("4,375 of 10,000 done (44 %), 4,400 sent, 11.7 a second, 8 min left");
  }

  @Test
  void itSaysWhenNothingMoves() {
    after(40, 10);
    after(40, 10);
    after(40, 10);

    assertThat(progress.text(34, 10))
        .isEqualTo("10 of 10,000 done (0 %), 34 sent, 0.0 a second, nothing moves");
  }

  @Test
  void nothingIsLeftAtTheEnd() {
    after(10, 10_000);

    assertThat(progress.text(10_000, 10_000))
        .isEqualTo("10,000 of 10,000 done (100 %), 10,000 sent, 1000.0 a second");
  }
}
