package org.wirecopy.ingest.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisposalSettingsTest {
  private static final Path INBOX = Path.of("/in/box");

  private static DisposalSettings settings(AfterReading action, String done, String failed) {
    return new DisposalSettings(INBOX, "news", action, Path.of(done), Path.of(failed));
  }

  @Test
  void foldersWithinTheWatchedOneAreNotWatched() {
    assertThat(settings(AfterReading.MOVE, "done", "/elsewhere/failed").excluded())
        .containsExactly(Path.of("done"));
  }

  @Test
  void whereNothingIsMovedFoldersOfThatNameAreFoldersLikeOthers() {
    assertThat(settings(AfterReading.KEEP, "done", "failed").excluded()).isEmpty();
    assertThat(settings(AfterReading.DELETE, "done", "failed").excluded()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"done,done", "..,failed", "/in,failed", "done,.", "./done,done"})
  void foldersThatWouldMixFilesUpAreRejectedByName(String done, String failed) {
    assertThatThrownBy(() -> settings(AfterReading.MOVE, done, failed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wirecopy.ingest.done-folder");
  }
}
