package org.wirecopy.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchRestTest {
  private static final Duration LISTING = Duration.ofSeconds(30);
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  @TempDir Path folder;

  private final List<FileStamp> ready = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  /** Every listing takes half a minute. */
  private FolderWatch watch(Duration settle) {
    return new FolderWatch(
        new FolderScan(
            folder,
            name -> {
              now = now.plus(LISTING);
              return false;
            }),
        file -> true,
        new FileTracker(ready::contains, settle),
        ready::addAll,
        () -> now,
        INTERVAL);
  }

  @Test
  void aLongListingIsFollowedByALongRest() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "The river rose.");

    assertThat(watch(Duration.ZERO).look()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void newFilesNeedNotWaitForThatToBeFoundSettled() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "The river rose.");
    FolderWatch watch = watch(Duration.ofSeconds(40));

    Duration first = watch.look();
    now = now.plus(first);
    Duration second = watch.look();

    assertThat(first).isEqualTo(Duration.ofSeconds(10));
    assertThat(ready).hasSize(1);
    assertThat(second).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void aFileThatNeverSettlesDoesNotHurryEveryListing() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "The river");
    FolderWatch watch = watch(Duration.ofSeconds(40));

    Duration first = watch.look();
    Files.writeString(file, "The river rose.");
    Duration second = watch.look();
    Files.writeString(file, "The river rose again.");
    Duration third = watch.look();

    assertThat(ready).isEmpty();
    assertThat(List.of(first, second, third))
        .containsExactly(Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofSeconds(10));
  }
}
