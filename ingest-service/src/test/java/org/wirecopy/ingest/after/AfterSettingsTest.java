package org.wirecopy.ingest.after;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AfterSettingsTest {
  private static final Path INBOX = Path.of("/in/box");

  private static AfterSettings settings(After action, String done, String failed) {
    return new AfterSettings(INBOX, "news", action, Path.of(done), Path.of(failed));
  }

  @Test
  void foldersWithinTheWatchedOneAreNotWatched() {
    assertThat(settings(After.MOVE, "done", "/elsewhere/failed").excluded())
        .containsExactly(Path.of("done"));
  }

  @Test
  void whereNothingIsMovedFoldersOfThatNameAreFoldersLikeOthers() {
    assertThat(settings(After.KEEP, "done", "failed").excluded()).isEmpty();
    assertThat(settings(After.DELETE, "done", "failed").excluded()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"done,done", "..,failed", "/in,failed", "done,.", "./done,done"})
  void foldersThatWouldMixFilesUpAreRefusedByName(String done, String failed) {
    assertThatThrownBy(() -> settings(After.MOVE, done, failed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wirecopy.ingest.done-folder");
  }
}
