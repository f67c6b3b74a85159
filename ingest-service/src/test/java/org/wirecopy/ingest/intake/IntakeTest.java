package org.wirecopy.ingest.intake;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.FileReceipt.State;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.Skip;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.folder.FileTracker;
import org.wirecopy.ingest.folder.FolderScan;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.registry.Formats;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.priority.Turn;
import org.wirecopy.ingest.priority.WaitingFiles;
import org.wirecopy.ingest.takedown.Blocklist;

class IntakeTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;

  private final Ledger ledger = new Ledger();
  private final Blocklist blocklist = new Blocklist();
  private final List<Chunk> chunks = new ArrayList<>();
  private final List<FileStamp> readToTheirEnd = new ArrayList<>();
  private int chunksOfBigFiles;
  private ChunkPublisher publisher = chunks::add;
  private Intake intake;
  private Instant now = NOW;

  @BeforeEach
  void start() {
    IntakeSettings settings = new IntakeSettings(folder, "news", 4, 1 << 20, 1 << 16, 1 << 20, 3);
    FileTracker tracker =
        new FileTracker(
            stamp -> ledger.isFinished(stamp.path(), stamp.size(), stamp.modifiedNanos()),
            Duration.ZERO);
    intake =
        new Intake(
            settings,
            new Formats(new Limits(1 << 20, 1 << 16)),
            ledger,
            blocklist,
            tracker,
            chunk -> publisher.publish(chunk),
            Runnable::run,
            WaitingFiles.onlyLive(),
            new IntakeListener() {
              @Override
              public void readToItsEnd(FileStamp file) {
                readToTheirEnd.add(file);
              }

              @Override
              public boolean wantsTurn() {
                return true;
              }

              @Override
              public void betweenChunks() {
                chunksOfBigFiles++;
              }
            },
            () -> now);
  }

  private FileStamp write(String path, String text) throws IOException {
    Files.writeString(folder.resolve(path), text);
    return FileStamp.of(folder, folder.resolve(path));
  }

  private static String item(int number) {
    return "{\"uri\":\"urn:x:%d\",\"bodies\":[{\"value\":\"Story %d.\"}]}"
        .formatted(number, number);
  }

  private static String items(int number) {
    return IntStream.rangeClosed(1, number).mapToObj(IntakeTest::item).collect(joining("\n"));
  }

  private void readAll(FileStamp stamp) {
    intake.read(Turn.live(stamp));
    intake.flush();
  }

  private List<String> publishedUris() {
    return chunks.stream()
        .flatMap(chunk -> chunk.records().stream())
        .filter(record -> record.topic().equals(IngestTopics.ARTICLES_INGESTED))
        .map(Publication::key)
        .toList();
  }

  private FileReceipt lastReceipt() {
    List<FileReceipt> receipts = chunks.get(chunks.size() - 1).receipts();
    return receipts.get(receipts.size() - 1);
  }

  @Test
  void anArticleAndItsReceiptGoOutTogether() throws IOException {
    FileStamp stamp = write("a.txt", "The river rose.");

    readAll(stamp);

    assertThat(chunks).hasSize(1);
    IngestedArticle article =
        ContractJson.read(chunks.get(0).records().get(0).value(), IngestedArticle.class);
    assertThat(article.article().mainText()).isEqualTo("The river rose.");
    assertThat(article.origin().path()).isEqualTo("a.txt");
    assertThat(article.origin().entry()).isNull();
    assertThat(article.origin().ingestedAt()).isEqualTo(NOW);
    assertThat(lastReceipt().state()).isEqualTo(State.DONE);
    assertThat(lastReceipt().size()).isEqualTo(stamp.size());
    assertThat(lastReceipt().counts()).isEqualTo(new FileCounts(1, 1, 0, 0, 0));
  }

  @Test
  void smallFilesShareATransaction() throws IOException {
    intake.read(Turn.live(write("a.txt", "One.")));
    intake.read(Turn.live(write("b.txt", "Two.")));
    intake.flush();

    assertThat(chunks).hasSize(1);
    assertThat(chunks.get(0).receipts()).hasSize(2);
  }

  @Test
  void aBigFileGoesOutInChunksWithThePositionReached() throws IOException {
    readAll(write("a.ndjson", items(10)));

    assertThat(chunks.stream().map(chunk -> chunk.receipts().get(0).position()))
        .containsExactly(4L, 8L, 10L);
    assertThat(chunks.stream().map(chunk -> chunk.receipts().get(0).state()))
        .containsExactly(State.READING, State.READING, State.DONE);
    assertThat(publishedUris()).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void afterACrashTheReadingResumesBehindTheLastCommittedChunk() throws IOException {
    FileStamp stamp = write("a.ndjson", items(10));
    publisher =
        chunk -> {
          if (chunks.size() == 1) {
            throw new IntakeStoppedException("crash");
          }
          chunks.add(chunk);
        };
    assertThatThrownBy(() -> readAll(stamp)).isInstanceOf(IntakeStoppedException.class);
    publisher = chunks::add;

    start();
    readAll(stamp);

    assertThat(publishedUris()).hasSize(10).doesNotHaveDuplicates();
    assertThat(lastReceipt().totals()).isEqualTo(new FileCounts(10, 10, 0, 0, 0));
  }

  @Test
  void aBadLineStopsNoOtherAndTheSumsHold() throws IOException {
    readAll(write("a.ndjson", item(1) + "\nbroken\n{\"uri\":\"urn:x:9\"}\n" + item(2)));

    assertThat(publishedUris()).containsExactly("urn:x:1", "urn:x:2");
    assertThat(lastReceipt().counts())
        .isEqualTo(new FileCounts(4, 2, 1, 1, 0, Map.of("no-text", 1L)));
    assertThat(lastReceipt().state()).isEqualTo(State.DONE);
  }

  @Test
  void aFileThatCannotBeReadIsRejectedWithNameReasonAndBytes() throws IOException {
    Files.write(folder.resolve("a.txt"), new byte[] {'c', 'a', 'f', (byte) 0xE9});

    readAll(FileStamp.of(folder, folder.resolve("a.txt")));

    Publication rejected = chunks.get(0).records().get(0);
    assertThat(rejected.key()).isEqualTo("news/a.txt#");
    Rejection rejection = ContractJson.read(rejected.value(), Rejection.class);
    assertThat(rejection.reason()).isEqualTo("undecodable-text");
    assertThat(rejection.message()).contains("a.txt").contains("byte 3");
    assertThat(rejection.content().base64()).isEqualTo("Y2Fm6Q==");
    assertThat(lastReceipt().state()).isEqualTo(State.FAILED);
    assertThat(lastReceipt().counts()).isEqualTo(new FileCounts(1, 0, 1, 0, 0));
  }

  @Test
  void anArticleThatIsTooLargeIsRejectedAlone() throws IOException {
    readAll(write("a.txt", "x".repeat((1 << 16) + 1)));

    Rejection rejection =
        ContractJson.read(chunks.get(0).records().get(0).value(), Rejection.class);
    assertThat(rejection.reason()).isEqualTo("too-large");
    assertThat(rejection.uri()).startsWith("urn:wirecopy:");
    assertThat(lastReceipt().counts().rejected()).isEqualTo(1);
  }

  @Test
  void halfASurrogatePairAndTheZeroCharacterAreRemovedAlone() throws IOException {
    String title =
        "\"title\":\"O\\u0000ne\",\"rightsInfo\":{\"\\u0000k\":[\"\\ude00v\"]},\"bodies\"";
    readAll(
        write("a.ndjson", item(1).replace("Story", "\\ud83dStory").replace("\"bodies\"", title)));

    NinjsItem item =
        ContractJson.read(chunks.get(0).records().get(0).value(), IngestedArticle.class).article();
    assertThat(item.title()).isEqualTo("One");
    assertThat(item.mainText()).isEqualTo("Story 1.");
    assertThat(item.other().get("rightsInfo")).hasToString("{\"k\":[\"v\"]}");
    assertThat(new String(chunks.get(0).records().get(0).value(), StandardCharsets.UTF_8))
        .doesNotContain("\\u0000");
  }

  @Test
  void aReceiptNamesWhatWasSkipped() throws IOException {
    readAll(write("a.ndjson", "{\"uri\":\"urn:x:p\",\"type\":\"picture\"}\n" + item(1)));

    assertThat(lastReceipt().counts().skippedBy()).isEqualTo(Map.of("media", 1L));
    assertThat(lastReceipt().skips())
        .containsExactly(new Skip("1", SkipReason.MEDIA, "an item of type picture without text"));
  }

  @Test
  void afterARestartAReceiptStillNamesWhatWasSkippedBeforeTheCrash() throws IOException {
    String picture = "{\"uri\":\"urn:x:p\",\"type\":\"picture\"}\n";
    FileStamp stamp = write("a.ndjson", picture + items(6) + "\n" + picture + items(6));
    publisher =
        chunk -> {
          if (chunks.size() == 1) {
            throw new IntakeStoppedException("crash");
          }
          chunks.add(chunk);
        };
    assertThatThrownBy(() -> readAll(stamp)).isInstanceOf(IntakeStoppedException.class);
    publisher = chunks::add;
    Instant began = lastReceipt().startedAt();
    now = NOW.plusSeconds(60);

    start();
    readAll(stamp);

    assertThat(lastReceipt().skips()).extracting(Skip::entry).containsExactly("1", "8");
    assertThat(lastReceipt().counts().skippedBy()).isEqualTo(Map.of("media", 2L));
    assertThat(lastReceipt().startedAt()).isEqualTo(began);
    assertThat(lastReceipt().committedAt()).isEqualTo(now);
  }

  @Test
  void aTouchedFileKeepsWhatWasSkippedAndWhenItWasRead() throws IOException {
    readAll(write("a.ndjson", item(1) + "\n{\"uri\":\"urn:x:p\",\"type\":\"picture\"}"));
    FileReceipt first = lastReceipt();
    Files.setLastModifiedTime(folder.resolve("a.ndjson"), FileTime.fromMillis(1_000));
    now = NOW.plusSeconds(60);

    readAll(FileStamp.of(folder, folder.resolve("a.ndjson")));

    assertThat(lastReceipt().modifiedNanos()).isEqualTo(1_000_000_000L);
    assertThat(lastReceipt().skips()).isEqualTo(first.skips()).hasSize(1);
    assertThat(lastReceipt().startedAt()).isEqualTo(first.startedAt());
  }

  @Test
  void aTouchedFileIsNotPublishedAgain() throws IOException {
    readAll(write("a.txt", "The river rose."));
    Files.setLastModifiedTime(folder.resolve("a.txt"), FileTime.fromMillis(1_000));
    FileStamp touched = FileStamp.of(folder, folder.resolve("a.txt"));

    readAll(touched);

    assertThat(publishedUris()).hasSize(1);
    assertThat(ledger.isFinished("a.txt", touched.size(), touched.modifiedNanos())).isTrue();
    assertThat(lastReceipt().totals().published()).isEqualTo(1);
  }

  @Test
  void otherContentOfTheSameSizeAndTimeIsReadWhenTheFileIsHashedAgain() throws IOException {
    FileStamp stamp = write("a.txt", "The river rose.");
    readAll(stamp);
    Files.writeString(folder.resolve("a.txt"), "The river fell.");
    Files.setLastModifiedTime(
        folder.resolve("a.txt"), FileTime.from(stamp.modifiedNanos(), TimeUnit.NANOSECONDS));

    assertThat(ledger.isFinished("a.txt", stamp.size(), stamp.modifiedNanos())).isTrue();
    readAll(stamp);

    assertThat(publishedUris()).hasSize(2).doesNotHaveDuplicates();
    assertThat(lastReceipt().totals().published()).isEqualTo(2);
  }

  @Test
  void anEditedFileIsReadAgainAndItsTotalsGoOn() throws IOException {
    readAll(write("a.txt", "The river rose."));
    readAll(write("a.txt", "The river rose fast."));

    assertThat(publishedUris()).hasSize(2).doesNotHaveDuplicates();
    assertThat(lastReceipt().counts().published()).isEqualTo(1);
    assertThat(lastReceipt().totals().published()).isEqualTo(2);
  }

  @Test
  void aFileThatChangedSinceItWasListedIsNotPublished() throws IOException {
    FileStamp stale = write("a.txt", "The river");
    write("a.txt", "The river rose.");

    readAll(stale);

    assertThat(chunks).isEmpty();
  }

  @Test
  void aLinkInTheFilesPlaceIsNotFollowed() throws IOException {
    FileStamp stamp = write("a.txt", "The river rose.");
    Path secret = Files.move(folder.resolve("a.txt"), folder.resolve(".secret"));
    Files.createSymbolicLink(folder.resolve("a.txt"), secret);

    readAll(stamp);

    assertThat(chunks).isEmpty();
  }

  @Test
  void aPipeInTheFilesPlaceIsNotOpened() throws IOException, InterruptedException {
    FileStamp stamp = write("a.txt", "The river rose.");
    Files.delete(folder.resolve("a.txt"));
    assumeThat(new ProcessBuilder("mkfifo", folder.resolve("a.txt").toString()).start().waitFor())
        .isZero();

    readAll(stamp);

    assertThat(chunks).isEmpty();
  }

  @Test
  void aFileWhoseNameIsNoTextIsReadAndNamedInHex() throws IOException {
    Path file = Path.of(URI.create("file://" + folder.toUri().getRawPath() + "caf%E9.txt"));
    Files.writeString(file, "The river rose.");

    readAll(FileStamp.of(folder, file));

    assertThat(lastReceipt().path()).isEqualTo("caf\\xE9.txt");
    assertThat(lastReceipt().counts().published()).isEqualTo(1);
  }

  @Test
  void aFileThatTheDiskWillNotGiveIsTriedAgainAndRejectedInTheEnd() throws IOException {
    // Its first page belongs to no process, so that reading it fails, for root as well.
    Path unreadable = Path.of("/proc/self/mem");
    assumeThat(unreadable).exists();
    FileStamp stamp = FileStamp.of(folder, unreadable);

    readAll(stamp);
    readAll(stamp);
    assertThat(chunks).isEmpty();
    readAll(stamp);

    assertThat(lastReceipt().state()).isEqualTo(State.FAILED);
    assertThat(lastReceipt().sha256()).isNull();
    assertThat(lastReceipt().counts()).isEqualTo(new FileCounts(1, 0, 1, 0, 0));
    assertThat(ContractJson.read(chunks.get(0).records().get(0).value(), Rejection.class).message())
        .contains("have it retried");
  }

  @Test
  void whatIsReadToItsEndIsToldWhenItIsCommitted() throws IOException {
    FileStamp small = write("a.txt", "One.");
    intake.read(Turn.live(small));
    assertThat(readToTheirEnd).isEmpty();
    intake.flush();
    FileStamp big = write("b.ndjson", items(6));
    readAll(big);

    assertThat(readToTheirEnd).containsExactly(small, big);
    assertThat(chunksOfBigFiles).isEqualTo(1);
  }

  @Test
  void aFileThatIsGoneIsNoError() throws IOException {
    FileStamp stamp = write("a.txt", "The river rose.");
    Files.delete(folder.resolve("a.txt"));

    readAll(stamp);

    assertThat(chunks).isEmpty();
  }

  @Test
  void aChunkThatIsForgottenTakesNoOtherFileWithIt() throws IOException {
    intake.read(Turn.live(write("a.txt", "One.")));
    FileStamp stale = write("b.txt", "The river");
    write("b.txt", "The river rose.");

    readAll(stale);

    assertThat(publishedUris()).hasSize(1);
    assertThat(chunks.get(0).receipts()).extracting(FileReceipt::path).containsExactly("a.txt");
  }

  @Test
  void whatHasBeenTakenDownIsBlockedAndCounted() throws IOException {
    blocklist.apply(
        new Takedown("urn:x:1", Takedown.Action.TAKE_DOWN, "by court order", Instant.EPOCH));

    readAll(write("a.ndjson", items(2)));

    assertThat(publishedUris()).containsExactly("urn:x:2");
    assertThat(lastReceipt().counts()).isEqualTo(new FileCounts(2, 1, 0, 0, 1));
  }

  @Test
  void aCanceledItemIsARequestToTakeItDown() throws IOException {
    readAll(write("a.ndjson", item(1).replace("{\"uri\"", "{\"pubStatus\":\"canceled\",\"uri\"")));

    Publication request = chunks.get(0).records().get(0);
    assertThat(request.topic()).isEqualTo(IngestTopics.ARTICLES_TAKEDOWNS);
    assertThat(request.key()).isEqualTo("urn:x:1");
    assertThat(ContractJson.read(request.value(), Takedown.class).action())
        .isEqualTo(Takedown.Action.TAKE_DOWN);
    assertThat(blocklist.blocks("urn:x:1")).isTrue();
    assertThat(lastReceipt().counts().blocked()).isEqualTo(1);
  }

  @Test
  void aFileThatComesAgainBeforeItsReceiptIsOutGoesOnFromThatReceipt() throws IOException {
    intake.read(Turn.live(write("a.txt", "The river rose.")));
    intake.read(Turn.live(write("a.txt", "The river rose fast.")));
    intake.flush();

    assertThat(publishedUris()).hasSize(2).doesNotHaveDuplicates();
    assertThat(lastReceipt().totals().published()).isEqualTo(2);
  }

  @Test
  void aRestartOverFinishedFilesReadsNoneOfThem() throws IOException {
    for (int number = 0; number < 50; number++) {
      intake.read(Turn.live(write(number + ".txt", "Story %d.".formatted(number))));
    }
    intake.flush();
    FileTracker restarted =
        new FileTracker(
            stamp -> ledger.isFinished(stamp.path(), stamp.size(), stamp.modifiedNanos()),
            Duration.ZERO);

    List<FileStamp> ready = restarted.observe(new FolderScan(folder, name -> false)::forEach, NOW);

    assertThat(ledger.summary().done()).isEqualTo(50);
    assertThat(ready).isEmpty();
    assertThat(restarted.waiting()).isZero();
  }
}
