package org.wirecopy.local.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.local.RunFailedException;

class DataDirectoryTest {
  @TempDir Path directory;

  @Test
  void forgettingDeletesWhatRunsWroteAndNothingElse() throws Exception {
    // Given
    DataDirectory data = DataDirectory.at(directory);
    Files.createDirectories(data.kafka().resolve("topic-0"));
    Files.createDirectories(data.postgres().resolve("base"));
    Files.createDirectories(data.enrichState());
    Files.createDirectories(data.log("store").getParent());
    Path foreign = Files.writeString(directory.resolve("thesis.txt"), "not ours");

    // When
    data.forget();

    // Then
    assertThat(data.kafka()).doesNotExist();
    assertThat(data.postgres()).doesNotExist();
    assertThat(data.enrichState()).doesNotExist();
    assertThat(data.log("store").getParent()).doesNotExist();
    assertThat(foreign).exists();
  }

  @Test
  void aDirectoryThatCannotBeMadeIsAnErrorThatNamesTheOption() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "x");

    assertThatThrownBy(() -> DataDirectory.at(file.resolve("data")))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("--data");
  }
}
