package org.wirecopy.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  private static final Duration SETTLE = Duration.ofSeconds(2);

  @TempDir Path parent;

  private final Set<String> finished = new HashSet<>();
  private final List<String> ready = new ArrayList<>();
  private final FileTracker tracker =
      new FileTracker(stamp -> finished.contains(stamp.path()), SETTLE);
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private Path folder;
  private FolderWatch watch;

  @BeforeEach
  void start() throws IOException {
    folder = parent.toRealPath().resolve("inbox");
    watch =
        new FolderWatch(
            new FolderScan(folder, new TemporaryNames(List.of("*.part"))),
            stamp -> !stamp.path().startsWith("theirs"),
            tracker,
            files -> files.forEach(stamp -> ready.add(stamp.path())),
            () -> now,
            Duration.ofSeconds(1));
  }

  private Path write(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "text");
  }

  private void rest() {
    now = now.plus(SETTLE);
  }

  @Test
  void aFolderThatIsMissingAtTheStartIsWaitedFor() throws IOException {
    watch.look();
    assertThat(watch.isListable()).isFalse();
    assertThat(watch.isFirstScanDone()).isFalse();

    write("a.txt");
    watch.look();
    rest();
    watch.look();

    assertThat(watch.isListable()).isTrue();
    assertThat(watch.isFirstScanDone()).isTrue();
    assertThat(ready).containsExactly("a.txt");
  }

  @Test
  void aFolderThatDisappearsAndReturnsIsReadOn() throws IOException {
    write("a.txt");
    watch.look();
    rest();
    watch.look();
    finished.add("a.txt");
    tracker.finished("a.txt");
    Files.move(folder, parent.resolve("elsewhere"));
    watch.look();
    assertThat(watch.isListable()).isFalse();

    Files.move(parent.resolve("elsewhere"), folder);
    write("b.txt");
    watch.look();
    rest();
    watch.look();

    assertThat(ready).containsExactly("a.txt", "b.txt");
  }

  @Test
  void whatBelongsToOthersIsNotWaitedFor() throws IOException {
    write("theirs.txt");

    watch.look();

    assertThat(tracker.waiting()).isZero();
  }

  @Test
  void aPlaceIsLookedAtAgainUntilItsFilesHaveRested() throws IOException {
    Path file = write("a.txt");

    assertThat(watch.lookAt(Set.of(file))).containsExactly(file);
    assertThat(ready).isEmpty();
    rest();
    assertThat(watch.lookAt(Set.of(file))).isEmpty();
    assertThat(ready).containsExactly("a.txt");
  }

  @Test
  void aLookAtOnePlaceForgetsNoOther() throws IOException {
    write("a.txt");
    watch.look();

    watch.lookAt(Set.of(write("b.txt")));

    assertThat(tracker.waiting()).isEqualTo(2);
  }

  @Test
  void aNewFolderIsLookedThroughAsAWhole() throws IOException {
    write("2024/05/a.txt");
    write("2024/05/b.part");

    watch.lookAt(Set.of(folder.resolve("2024")));

    assertThat(tracker.isSettling("2024/05/a.txt")).isTrue();
    assertThat(tracker.waiting()).isEqualTo(1);
  }

  @Test
  void aPlaceThatIsGoneIsNoError() throws IOException {
    write("a.txt");

    assertThat(watch.lookAt(Set.of(folder.resolve("gone")))).isEmpty();
  }
}
