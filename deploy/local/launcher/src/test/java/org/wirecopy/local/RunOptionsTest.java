package org.wirecopy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunOptionsTest {
  @TempDir Path directory;
  private Path folder;
  private Path data;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(directory.resolve("in"));
    data = directory.resolve("data");
  }

  @Test
  void aFolderThatDoesNotExistIsNamed() {
    assertThatThrownBy(() -> options(directory.resolve("none"), "news", data, null, true))
        .isInstanceOf(RunFailedException.class)
        .hasMessage("there is no folder " + directory.resolve("none"));
  }

  @Test
  void dataInTheWatchedFolderWouldBeTakenIn() {
    assertThatThrownBy(() -> options(folder, "news", folder.resolve("data"), null, true))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("--data");
  }

  @Test
  void aReportInTheWatchedFolderWouldBeTakenIn() {
    assertThatThrownBy(() -> options(folder, "news", data, folder.resolve("r.ndjson"), true))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("would be taken in");
  }

  @Test
  void aReportNeedsAnEnd() {
    assertThatThrownBy(() -> options(folder, "news", data, directory.resolve("r"), false))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("--once");
  }

  @Test
  void aReportNeedsAFolderToLieIn() {
    assertThatThrownBy(() -> options(folder, "news", data, directory.resolve("no/r"), true))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("cannot write");
  }

  @Test
  void anInboxIsPartOfKeysAndSoHasNoSeparators() {
    assertThatThrownBy(() -> options(folder, "a/b", data, null, true))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("--inbox");
  }

  @Test
  void pathsAreAbsoluteSinceServicesRunElsewhere() {
    RunOptions options = options(folder.resolve("../in"), "news", data, null, true);

    assertThat(options.folder()).isEqualTo(folder.toAbsolutePath());
  }

  private static RunOptions options(
      Path folder, String inbox, Path data, Path report, boolean once) {
    return new RunOptions(
        folder,
        inbox,
        data,
        once,
        Optional.ofNullable(report),
        false,
        new Ports(8080, 9092, 5432),
        Optional.empty(),
        Duration.ofMinutes(2),
        Set.of());
  }
}
