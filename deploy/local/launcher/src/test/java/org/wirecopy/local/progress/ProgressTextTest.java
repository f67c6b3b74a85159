package org.wirecopy.local.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTextTest {
  private final Pace pace = new Pace();

  @Test
  void theBarFillsAndTakesTheRoomThatIsLeft() {
    pace.add(0, 0);
    pace.add(Duration.ofSeconds(10).toNanos(), 50);

    String line = ProgressText.bar(new Work(1, 2, 200, 60, 50, 0, 50, 200), pace, 110);

    assertThat(line)
        .hasSize(110)
        .startsWith("[====            ]")
        .contains("  25% 5.0/s, about 0:30 left; files 1/2, articles in 200, enriched 60");
  }

  @Test
  void onANarrowTerminalTheBarStaysAndTheWordsAreCut() {
    String line = ProgressText.bar(new Work(1, 2, 200, 60, 50, 0, 100, 200), pace, 40);

    assertThat(line).isEqualTo("[=====     ]  50% 0.0/s; files 1/2, arti");
  }

  @Test
  void whereNothingIsToDoAllIsDone() {
    assertThat(ProgressText.bar(new Work(9, 9, 0, 0, 0, 0, 0, 0), pace, 90))
        .hasSize(90)
        .matches("\\[=+\\] 100% files 9/9, articles in 0, enriched 0, stored 0, rejected 0");
  }

  @Test
  void longTimesHaveHours() {
    pace.add(0, 0);
    pace.add(Duration.ofSeconds(10).toNanos(), 10);

    assertThat(ProgressText.of(new Work(0, 1, 9_000, 1, 1, 0, 1, 9_000), pace))
        .endsWith("; 1.0/s, about 2:29:59 left");
  }
}
