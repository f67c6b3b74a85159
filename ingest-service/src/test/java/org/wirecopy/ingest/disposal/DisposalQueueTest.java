package org.wirecopy.ingest.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.registry.Formats;
import org.wirecopy.ingest.intake.IntakeSettings;
import org.wirecopy.ingest.intake.RejectionScan;
import org.wirecopy.ingest.ledger.Ledger;

class DisposalQueueTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path folder;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
  private final Ledger ledger = new Ledger();
  private DisposalQueue queue;
  private Thread thread;

  @BeforeEach
  void start() {
    IntakeSettings intake = new IntakeSettings(folder, "news", 100, 1 << 20, 1 << 20, 1 << 20, 3);
    queue =
        new DisposalQueue(
            new FileDisposal(
                new DisposalSettings(
                    folder, "news", AfterReading.MOVE, Path.of("done"), Path.of("failed")),
                file -> ledger.isFinished(file.path(), file.size(), file.modifiedNanos()),
                ledger,
                new RejectionScan(intake, new Formats(new Limits(1 << 20, 1 << 20)), now::get)),
            now::get);
    thread = new Thread(queue, "aftercare");
    thread.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }

  private FileStamp read(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "text");
    FileStamp stamp = FileStamp.of(folder, file);
    FileCounts one = FileCounts.NONE.plusPublished();
    ledger.record(
        new FileReceipt(
            "news",
            path,
            stamp.size(),
            stamp.modifiedNanos(),
            "aa".repeat(32),
            FileReceipt.State.DONE,
            1,
            one,
            one,
            now.get(),
            now.get(),
            null));
    return stamp;
  }

  @Test
  void aDueFileIsMovedAndCounted() throws IOException {
    queue.offer(read("a.txt"));

    await().atMost(LONG).until(() -> queue.disposals().moved() == 1);
    assertThat(folder.resolve("done/a.txt")).exists();
    await().atMost(LONG).until(() -> queue.pending() == 0);
  }

  @Test
  void whatIsNotDueIsNotTaken() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "unread");

    queue.offer(FileStamp.of(folder, folder.resolve("a.txt")));

    assertThat(queue.pending()).isZero();
  }

  @Test
  void aFileThatCannotBeMovedHoldsUpNoOtherAndIsTriedAgainAfterAWait() throws IOException {
    Files.createDirectories(folder.resolve("done"));
    Files.writeString(folder.resolve("done/stuck"), "a file where a folder should be");
    FileStamp stuck = read("stuck/a.txt");
    queue.offer(stuck);
    queue.offer(read("b.txt"));

    await().atMost(LONG).until(() -> queue.disposals().moved() == 1 && queue.pending() == 0);
    assertThat(queue.stuck()).isEqualTo(1);
    assertThat(queue.disposals().failures()).isEqualTo(1);
    queue.offer(stuck);
    assertThat(queue.pending()).isZero();

    Files.delete(folder.resolve("done/stuck"));
    now.updateAndGet(time -> time.plusSeconds(1));
    queue.offer(stuck);

    await().atMost(LONG).until(() -> queue.disposals().moved() == 2 && queue.pending() == 0);
    assertThat(queue.stuck()).isZero();
    assertThat(folder.resolve("done/stuck/a.txt")).exists();
  }
}
