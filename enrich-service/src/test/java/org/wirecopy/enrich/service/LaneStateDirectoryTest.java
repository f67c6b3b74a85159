package org.wirecopy.enrich.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaneStateDirectoryTest {
  @TempDir Path state;

  @Test
  void theFirstReleasesStoresOfTheLaneAreTaken() throws IOException {
    Path shared = state.resolve("app");
    Files.createDirectories(shared.resolve("0_1"));
    Files.writeString(Files.createDirectories(shared.resolve("1_0/rocksdb")).resolve("f"), "kept");

    LaneStateDirectory.take(state, "app");

    Path own = LaneStateDirectory.of(state, "app").resolve("app");
    assertThat(own.resolve("1_0/rocksdb/f")).hasContent("kept");
    assertThat(shared.resolve("0_1")).exists();
    assertThat(shared.resolve("1_0")).doesNotExist();
  }

  @Test
  void aLaneThatHasItsFolderTakesNothing() throws IOException {
    Path own = LaneStateDirectory.of(state, "app").resolve("app");
    Files.createDirectories(own);
    Path other = Files.createDirectories(state.resolve("app/1_0"));

    LaneStateDirectory.take(state, "app");

    assertThat(own).isEmptyDirectory();
    assertThat(other).exists();
  }

  @Test
  void whereNothingIsNothingIsMade() {
    LaneStateDirectory.take(state, "app");

    assertThat(state).isEmptyDirectory();
  }
}
