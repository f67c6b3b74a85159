package org.wirecopy.local.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverProcessesTest {
  @TempDir Path directory;
  private DataDirectory data;

  @BeforeEach
  void makeDirectory() {
    data = DataDirectory.at(directory);
  }

  @Test
  void aProcessThatEndsByItselfIsWaitedFor() throws Exception {
    // Given
    Process process = new ProcessBuilder("sleep", "0.5").start();
    new LeftoverProcesses(data).remember(process.toHandle());

    // When
    new LeftoverProcesses(data).clear();

    // Then
    assertThat(process.waitFor()).as("0: it was not killed").isZero();
    assertThat(data.processes()).doesNotExist();
  }

  @Test
  void aProcessWhoseNumberWasGivenToAnotherIsLeftAlone() throws Exception {
    // Given
    Process other = new ProcessBuilder("sleep", "60").start();
    Files.writeString(data.processes(), other.pid() + " 2001-01-01T00:00:00Z\n");

    // When
    new LeftoverProcesses(data).clear();

    // Then
    assertThat(other.isAlive()).isTrue();
    other.destroyForcibly();
  }

  @Test
  void afterAnOrderlyRunThereIsNothingToClear() throws Exception {
    // Given
    Process process = new ProcessBuilder("true").start();
    new LeftoverProcesses(data).remember(process.toHandle());
    process.waitFor();

    // When
    new LeftoverProcesses(data).clear();
    new LeftoverProcesses(data).clear();

    // Then
    assertThat(data.processes()).doesNotExist();
  }
}
