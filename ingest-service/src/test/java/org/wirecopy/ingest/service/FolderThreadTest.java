package org.wirecopy.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.folder.FileTracker;
import org.wirecopy.ingest.folder.FolderEvents;
import org.wirecopy.ingest.folder.FolderScan;
import org.wirecopy.ingest.folder.FolderWatch;

class FolderThreadTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration NEVER = Duration.ofDays(1);
  private static final Duration SOON = Duration.ofMillis(50);

  @TempDir Path folder;

  private final Collection<FileStamp> ready = new ConcurrentLinkedQueue<>();
  private FolderWatch watch;
  private FolderThread thread;

  private void start(int eventFolders, Duration rescan) {
    FolderEvents events = FolderEvents.of(folder.getFileSystem(), eventFolders);
    FolderScan scan = new FolderScan(folder, name -> false, Set.of(), events);
    FileTracker tracker = new FileTracker(stamp -> false, SOON);
    watch =
        new FolderWatch(
            scan, stamp -> true, tracker, ready::addAll, InstantSource.system(), rescan);
    thread = new FolderThread(watch, events, InstantSource.system(), SOON, () -> {});
    thread.start();
    await().atMost(LONG).until(watch::isFirstScanDone);
  }

  @AfterEach
  void stop() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }

  private void awaitReady(String path) {
    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(ready).extracting(FileStamp::path).contains(path));
  }

  @Test
  void anEventLetsAFileBeFoundLongBeforeTheNextScan() throws IOException {
    start(10, NEVER);

    Files.writeString(folder.resolve("a.txt"), "text");

    awaitReady("a.txt");
  }

  @Test
  void aNewFolderIsHeardOfAndThenListenedTo() throws IOException {
    start(10, NEVER);
    Files.createDirectories(folder.resolve("2024/05"));
    Files.writeString(folder.resolve("2024/05/a.txt"), "text");
    awaitReady("2024/05/a.txt");

    Files.writeString(folder.resolve("2024/05/b.txt"), "text");

    awaitReady("2024/05/b.txt");
  }

  @Test
  void withoutEventsTheScanFindsEverything() throws IOException {
    start(0, SOON);

    Files.writeString(folder.resolve("a.txt"), "text");

    awaitReady("a.txt");
  }
}
