package org.wirecopy.ingest.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.registry.Formats;

class PulseFolderTest {
  private static final Instant START = Instant.parse("2026-01-01T12:00:00.000001Z");
  private static final Duration EVERY = Duration.ofSeconds(20);
  private static final Duration SETTLE = Duration.ofSeconds(2);
  private static final int MIB = 1 << 20;

  @TempDir Path parent;

  private Instant now = START;
  private PulseFolder pulses;

  @BeforeEach
  void make() {
    Formats formats = new Formats(new Limits(MIB, MIB), Map.of());
    pulses = new PulseFolder(folder(), "news", EVERY, SETTLE, formats, () -> now);
  }

  private Path folder() {
    return parent.resolve("pulses").resolve("news-0");
  }

  private void beatAfter(Duration wait) {
    now = now.plus(wait);
    pulses.beat();
  }

  @Test
  void aFileIsReadWhenItHasRestedAndSaysWhenItWasWritten() {
    pulses.beat();
    beatAfter(SETTLE.minusMillis(1));
    assertThat(pulses.read()).isEmpty();

    beatAfter(Duration.ofMillis(1));

    assertThat(pulses.read()).contains(START);
    assertThat(folder()).isEmptyDirectory();
    assertThat(pulses.read()).isEmpty();
  }

  @Test
  void theNextOneComesWhenItIsDue() {
    pulses.beat();
    beatAfter(SETTLE);
    pulses.read();

    beatAfter(EVERY.minus(SETTLE).minusMillis(1));
    assertThat(folder()).isEmptyDirectory();

    beatAfter(Duration.ofMillis(1));
    assertThat(folder().resolve("pulse.txt")).hasContent(START.plus(EVERY).toString());
  }

  @Test
  void oneThatNobodyReadsIsWaitedFor() {
    pulses.beat();
    beatAfter(SETTLE);

    beatAfter(EVERY.multipliedBy(3));

    assertThat(pulses.read()).contains(START);
  }

  @Test
  void whatAKilledIngesterLeftIsNoPulse() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("pulse.txt"), "1999-01-01T00:00:00Z");

    pulses.beat();
    beatAfter(SETTLE);

    assertThat(pulses.read()).contains(START);
  }

  @Test
  void aFolderThatCannotBeWrittenIsTriedAgain() throws IOException {
    Files.writeString(parent.resolve("pulses"), "in its place");
    pulses.beat();
    Files.delete(parent.resolve("pulses"));

    beatAfter(EVERY);
    beatAfter(SETTLE);

    assertThat(pulses.read()).contains(START.plus(EVERY));
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    pulses.beat();

    pulses.remove();

    assertThat(folder()).doesNotExist();
  }
}
