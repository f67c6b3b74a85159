package org.wirecopy.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderEventsTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void aNewFileIsToldOf() throws IOException {
    try (FolderEvents events = FolderEvents.of(FileSystems.getDefault(), 10)) {
      events.accept(folder);
      Path file = Files.writeString(folder.resolve("a.txt"), "text");
      Set<Path> told = new HashSet<>();

      await().atMost(LONG).until(() -> told.addAll(events.await(LONG)) && told.contains(file));
    }
  }

  @Test
  void beyondTheLimitNoFolderIsListenedTo() throws IOException {
    Path second = Files.createDirectory(folder.resolve("second"));
    try (FolderEvents events = FolderEvents.of(FileSystems.getDefault(), 1)) {
      events.accept(folder);
      events.accept(second);
      events.accept(folder);

      assertThat(events.size()).isEqualTo(1);
    }
  }

  @Test
  void aFolderThatIsGoneIsForgotten() throws IOException {
    Path gone = Files.createDirectory(folder.resolve("gone"));
    try (FolderEvents events = FolderEvents.of(FileSystems.getDefault(), 10)) {
      events.accept(gone);
      Files.delete(gone);

      await()
          .atMost(LONG)
          .untilAsserted(
              () -> {
                assertThat(events.await(Duration.ofMillis(100))).isEmpty();
                assertThat(events.size()).isZero();
              });
    }
  }

  @Test
  void switchedOffItOnlyWaits() throws IOException, InterruptedException {
    try (FolderEvents events = FolderEvents.of(FileSystems.getDefault(), 0)) {
      events.accept(folder);
      Files.writeString(folder.resolve("a.txt"), "text");

      assertThat(events.await(Duration.ofMillis(10))).isEmpty();
      assertThat(events.size()).isZero();
    }
  }
}
