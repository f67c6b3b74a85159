package org.wirecopy.local.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LineProgressTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();
  private final LineProgress progress =
      new LineProgress(new PrintStream(printed, true, UTF_8), nanos::get);

  @Test
  void aLineEveryFewSecondsWhileSomethingMoves() {
    progress.show(work(0));
    pass(Duration.ofSeconds(2));
    progress.show(work(20));
    pass(Duration.ofSeconds(3));
    progress.show(work(50));

    assertThat(printed.toString(UTF_8).lines())
        .containsExactly(
            "files 0/1, articles in 100, enriched 0, stored 0, rejected 0; 0.0/s",
            "files 0/1, articles in 100, enriched 50, stored 50, rejected 0; 10.0/s, about 0:05"
                + " left");
  }

  @Test
  void noLineWhileNothingMoves() {
    progress.show(work(100));
    pass(Duration.ofHours(1));
    progress.show(work(100));

    assertThat(printed.toString(UTF_8).lines())
        .containsExactly("files 0/1, articles in 100, enriched 100, stored 100, rejected 0");
  }

  @Test
  void theLastStateIsSaidInTheEnd() {
    progress.show(work(0));
    pass(Duration.ofSeconds(1));
    progress.show(work(100));
    progress.close();

    assertThat(printed.toString(UTF_8).lines())
        .hasSize(2)
        .last()
        .isEqualTo("files 0/1, articles in 100, enriched 100, stored 100, rejected 0");
  }

  @Test
  void afterTheEndNothingIsSaid() {
    progress.show(work(0));
    String beforeTheEnd = printed.toString(UTF_8);

    progress.close();
    progress.close();
    pass(Duration.ofHours(1));
    progress.show(work(100));

    assertThat(printed.toString(UTF_8)).isNotBlank().isEqualTo(beforeTheEnd);
  }

  private static Work work(long settled) {
    return new Work(0, 1, 100, settled, settled, 0, settled, 100);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
