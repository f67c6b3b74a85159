package org.wirecopy.ingest.intake;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.FileReceipt.State;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Skip;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.folder.FileTracker;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.registry.Formats;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.priority.Pace;
import org.wirecopy.ingest.priority.PriorityRule;
import org.wirecopy.ingest.priority.PrioritySettings;
import org.wirecopy.ingest.priority.Turn;
import org.wirecopy.ingest.priority.WaitingFiles;
import org.wirecopy.ingest.takedown.Blocklist;
import org.wirecopy.topics.Headroom.Progress;

class LiveBeforeBackfillTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;

  private final Ledger ledger = new Ledger();
  private final List<Chunk> chunks = new ArrayList<>();
  private final Pace pace = new Pace(Duration.ofSeconds(2), Duration.ofHours(1), System::nanoTime);

  /** Old files lay there at the start, with an old date: they are backfill. */
  private final WaitingFiles waiting =
      new WaitingFiles(
          new PriorityRule(
              new PrioritySettings(PrioritySettings.Choice.AUTO, 100, 100, Duration.ZERO),
              () -> NOW,
              path -> path.startsWith("old")),
          pace);

  private Runnable afterChunk = () -> {};
  private Runnable whileHeld = pace::unknown;
  private Intake intake;

  @BeforeEach
  void start() {
    pace.unknown();
    intake =
        new Intake(
            new IntakeSettings(folder, "news", 200, 1 << 20, 1 << 16, 1 << 20, 3),
            new Formats(new Limits(1 << 20, 1 << 16)),
            ledger,
            new Blocklist(),
            new FileTracker(stamp -> false, Duration.ZERO),
            this::publish,
            Runnable::run,
            waiting,
            new IntakeListener() {
              @Override
              public void readToItsEnd(FileStamp file) {}

              @Override
              public boolean wantsTurn() {
                whileHeld.run();
                return false;
              }

              @Override
              public void betweenChunks() {}
            },
            () -> NOW);
  }

  private void publish(Chunk chunk) {
    chunks.add(chunk);
    pace.committed(chunk.records().size());
    Runnable next = afterChunk;
    afterChunk = () -> {};
    next.run();
  }

  private void drop(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
      waiting.add(List.of(FileStamp.of(folder, file)));
      pace.unknown();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readAll() {
    for (Optional<Turn> turn = waiting.next(); turn.isPresent(); turn = waiting.next()) {
      intake.read(turn.get());
    }
    intake.flush();
  }

  private static String item(String uri, String text, String more) {
    return "{\"uri\":\"urn:x:%s\",%s\"bodies\":[{\"value\":\"%s\"}]}".formatted(uri, more, text);
  }

  private static String items(String prefix, int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(i -> item(prefix + i, "Story " + i + ".", ""))
        .collect(joining("\n"));
  }

  private List<String> published() {
    return chunks.stream()
        .flatMap(chunk -> chunk.records().stream())
        .filter(record -> record.topic().equals(IngestTopics.ARTICLES_INGESTED))
        .map(Publication::key)
        .toList();
  }

  private FileReceipt receipt(String path) {
    return chunks.stream()
        .flatMap(chunk -> chunk.receipts().stream())
        .filter(receipt -> receipt.path().equals(path))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  @Test
  void aLiveFileIsPublishedWhileABigOneIsHalfRead() {
    drop("old/archive.ndjson", items("old-", 500));
    afterChunk = () -> drop("live/news.ndjson", item("live", "News.", ""));

    readAll();

    assertThat(published()).hasSize(501).doesNotHaveDuplicates();
    assertThat(published().indexOf("urn:x:live")).isBetween(200, 202);
    assertThat(receipt("live/news.ndjson").state()).isEqualTo(State.DONE);
    assertThat(receipt("old/archive.ndjson").counts()).isEqualTo(new FileCounts(500, 500, 0, 0, 0));
    assertThat(receipt("old/archive.ndjson").state()).isEqualTo(State.DONE);
  }

  @Test
  void everyChunkHasTheReceiptOfWhatItHolds() {
    drop("old/archive.ndjson", items("old-", 500));
    afterChunk = () -> drop("live/news.ndjson", item("live", "News.", ""));

    readAll();

    long position = 0;
    for (Chunk chunk : chunks) {
      position +=
          chunk.records().stream().filter(record -> record.key().startsWith("urn:x:old")).count();
      for (FileReceipt receipt : chunk.receipts()) {
        if (receipt.path().startsWith("old")) {
          assertThat(receipt.position()).isEqualTo(position);
        }
      }
    }
    assertThat(position).isEqualTo(500);
  }

  @Test
  void theRestOfALiveFileThatHoldsMuchIsReadWhenItsTurnComes() {
    drop("old/archive.ndjson", items("old-", 500));
    afterChunk = () -> drop("live/many.ndjson", items("many-", 250));

    readAll();

    List<String> uris = published();
    assertThat(uris).hasSize(750).doesNotHaveDuplicates();
    assertThat(uris.indexOf("urn:x:many-100")).isLessThan(uris.indexOf("urn:x:old-300"));
    assertThat(uris.indexOf("urn:x:many-101")).isGreaterThan(uris.indexOf("urn:x:old-500"));
    assertThat(receipt("live/many.ndjson").counts()).isEqualTo(new FileCounts(250, 250, 0, 0, 0));
  }

  @Test
  void aLiveFileThatHoldsMuchGivesWayTooWhenNothingElseWaits() {
    drop("live/many.ndjson", items("many-", 250));
    afterChunk = () -> drop("live/news.ndjson", item("live", "News.", ""));

    readAll();

    assertThat(published()).hasSize(251).doesNotHaveDuplicates();
    assertThat(published().indexOf("urn:x:live")).isBetween(100, 102);
  }

  @Test
  void backfillGoesOutInPortionsNoLargerThanItsRoom() {
    drop("old/archive.ndjson", items("old-", 250));
    pace.observed(new Progress(0, 40), 0);
    whileHeld = () -> pace.observed(new Progress(pace.committed(), 0), pace.committed());

    readAll();

    assertThat(published()).hasSize(250).doesNotHaveDuplicates();
    assertThat(chunks.get(0).records()).hasSize(60);
    assertThat(chunks.size()).isGreaterThan(1);
  }

  @Test
  void aLiveFileIsPublishedWhileBackfillIsHeld() {
    drop("old/archive.ndjson", items("old-", 150));
    pace.observed(new Progress(0, 0), 0);
    List<Integer> before = new ArrayList<>();
    whileHeld =
        () -> {
          if (before.isEmpty()) {
            before.add(published().size());
            drop("live/news.ndjson", item("live", "News.", ""));
            pace.observed(new Progress(0, 5_000), pace.committed());
          } else if (published().contains("urn:x:live")) {
            pace.unknown();
          }
        };

    readAll();

    assertThat(published()).hasSize(151).doesNotHaveDuplicates();
    assertThat(published().get(before.get(0))).isEqualTo("urn:x:live");
  }

  @Test
  void whatCameFirstDoesNotBecomeTheNewestByBeingReadLast() {
    drop("old/archive.ndjson", items("old-", 500));
    afterChunk = () -> drop("live/news.ndjson", item("old-400", "Mended.", ""));

    readAll();

    assertThat(published()).hasSize(500).doesNotHaveDuplicates();
    FileReceipt receipt = receipt("old/archive.ndjson");
    assertThat(receipt.counts().found()).isEqualTo(500);
    assertThat(receipt.counts().published()).isEqualTo(499);
    assertThat(receipt.skips())
        .containsExactly(
            new Skip(
                "400",
                "not-published",
                "a former revision of urn:x:old-400: live/news.ndjson came later and was read"
                    + " first"));
  }

  @Test
  void whatItsSourceDatesIsPublishedInAnyOrder() {
    String dated = item("a", "First.", "\"versionCreated\":\"2025-01-01T00:00:00Z\",");
    drop("old/archive.ndjson", items("old-", 300) + "\n" + dated);
    afterChunk =
        () ->
            drop(
                "live/news.ndjson",
                item("a", "Second.", "\"versionCreated\":\"2025-01-02T00:00:00Z\","));

    readAll();

    assertThat(published()).hasSize(302);
  }

  @Test
  void whatCameLaterReplacesALiveArticle() {
    drop("live/news.ndjson", item("a", "First.", ""));
    drop("old/archive.ndjson", item("a", "Second.", ""));

    readAll();

    assertThat(published()).containsExactly("urn:x:a", "urn:x:a");
  }
}
