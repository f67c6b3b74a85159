package org.wirecopy.local.place;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.local.RunFailedException;

class DataLockTest {
  @TempDir Path directory;

  @Test
  void aSecondRunIsRejectedAndToldWhoTheFirstIs() throws Exception {
    // Given
    DataDirectory data = DataDirectory.at(directory);
    DataLock first = DataLock.take(data);

    // When, then
    assertThatThrownBy(() -> DataLock.take(data))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("process " + ProcessHandle.current().pid())
        .hasMessageContaining("--data");
    first.close();
  }

  @Test
  void aLockThatWasGivenBackCanBeTakenAgain() throws Exception {
    // Given
    DataDirectory data = DataDirectory.at(directory);
    DataLock.take(data).close();

    // When, then
    assertThatCode(() -> DataLock.take(data).close()).doesNotThrowAnyException();
  }
}
