package org.wirecopy.ingest.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.FileReceipt.State;
import org.wirecopy.ingest.disposal.FileDisposal.Disposal;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.registry.Formats;
import org.wirecopy.ingest.intake.IntakeSettings;
import org.wirecopy.ingest.intake.RejectionScan;
import org.wirecopy.ingest.ledger.Ledger;

class FileDisposalTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final FileCounts PUBLISHED = FileCounts.NONE.plusPublished();
  private static final FileCounts REJECTED = FileCounts.NONE.plusRejected();

  @TempDir Path folder;

  private final Ledger ledger = new Ledger();

  private FileDisposal disposal(AfterReading action) {
    return disposal(action, Path.of("done"), Path.of("failed"));
  }

  private FileDisposal disposal(AfterReading action, Path done, Path failed) {
    return new FileDisposal(
        new DisposalSettings(folder, "news", action, done, failed),
        file -> ledger.isFinished(file.path(), file.size(), file.modifiedNanos()),
        ledger,
        new RejectionScan(
            new IntakeSettings(folder, "news", 100, 1 << 20, 1 << 20, 1 << 20, 3),
            new Formats(new Limits(1 << 20, 1 << 20)),
            InstantSource.fixed(NOW)));
  }

  private FileStamp write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return FileStamp.of(folder, file);
  }

  private FileStamp read(String path, String text, State state, FileCounts counts)
      throws IOException {
    FileStamp stamp = write(path, text);
    record(stamp, state, counts, NOW);
    return stamp;
  }

  private void record(FileStamp stamp, State state, FileCounts counts, Instant at) {
    ledger.record(
        new FileReceipt(
            "news",
            stamp.path(),
            stamp.size(),
            stamp.modifiedNanos(),
            "aa".repeat(32),
            state,
            counts.found(),
            counts,
            counts,
            at,
            at,
            null));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private JsonNode note(String path) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(path).toFile());
  }

  @Test
  void aReadFileGoesToDoneUnderItsPathWithItsReceiptBeside() throws IOException {
    FileStamp stamp = read("2024/05/a.txt", "The river rose.", State.DONE, PUBLISHED);

    assertThat(disposal(AfterReading.MOVE).act(stamp)).isEqualTo(Disposal.MOVED);

    assertThat(files()).containsExactly("done/2024/05/a.txt", "done/2024/05/a.txt.receipt.json");
    JsonNode note = note("done/2024/05/a.txt.receipt.json");
    assertThat(note.path("path").asText()).isEqualTo("2024/05/a.txt");
    assertThat(note.path("state").asText()).isEqualTo("done");
    assertThat(note.path("counts").path("published").asInt()).isEqualTo(1);
    assertThat(note.path("committedAt").asText()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(note.has("refused")).isFalse();
  }

  @Test
  void aRejectedFileGoesToFailedWithReasonPlaceAndMend() throws IOException {
    Files.write(folder.resolve("a.txt"), new byte[] {'c', 'a', 'f', (byte) 0xE9});
    FileStamp stamp = FileStamp.of(folder, folder.resolve("a.txt"));
    record(stamp, State.FAILED, REJECTED, NOW);

    disposal(AfterReading.MOVE).act(stamp);

    assertThat(files()).containsExactly("failed/a.txt", "failed/a.txt.receipt.json");
    JsonNode rejection = note("failed/a.txt.receipt.json").path("refused").get(0);
    assertThat(rejection.path("reason").asText()).isEqualTo("undecodable-text");
    assertThat(rejection.path("message").asText()).contains("a.txt").contains("byte 3");
    assertThat(rejection.path("location").path("byteOffset").asInt()).isEqualTo(3);
  }

  @Test
  void aDoneFileNamesTheEntriesThatWereRejected() throws IOException {
    FileStamp stamp =
        read(
            "a.ndjson",
            "{\"uri\":\"urn:x:1\",\"bodies\":[{\"value\":\"Story.\"}]}\nbroken\n",
            State.DONE,
            PUBLISHED.plusRejected());

    disposal(AfterReading.MOVE).act(stamp);

    JsonNode rejected = note("done/a.ndjson.receipt.json").path("refused");
    assertThat(rejected).hasSize(1);
    assertThat(rejected.get(0).path("entry").asText()).isEqualTo("2");
    assertThat(note("done/a.ndjson.receipt.json").path("refusedNotListed").asInt()).isZero();
  }

  @Test
  void ofAFileThatNobodyCouldReadTheReceiptSaysSo() throws IOException {
    FileStamp stamp = write("a.txt", "text");
    ledger.record(
        new FileReceipt(
            "news",
            "a.txt",
            stamp.size(),
            stamp.modifiedNanos(),
            null,
            State.FAILED,
            1,
            REJECTED,
            REJECTED,
            NOW,
            NOW,
            "cannot be read"));

    disposal(AfterReading.MOVE).act(stamp);

    JsonNode rejection = note("failed/a.txt.receipt.json").path("refused").get(0);
    assertThat(rejection.path("reason").asText()).isEqualTo("unreadable-file");
    assertThat(rejection.path("message").asText()).contains("a.txt").contains("retried");
  }

  @Test
  void aTakenNameIsNeverOverwritten() throws IOException {
    FileDisposal disposal = disposal(AfterReading.MOVE);
    disposal.act(read("latest.xml", "<one/>", State.DONE, PUBLISHED));
    FileStamp second = write("latest.xml", "<second/>");
    record(second, State.DONE, PUBLISHED, NOW.plusSeconds(60));

    disposal.act(second);

    assertThat(files())
        .containsExactly(
            "done/latest.20260101T000100Z.xml",
            "done/latest.20260101T000100Z.xml.receipt.json",
            "done/latest.xml",
            "done/latest.xml.receipt.json");
    assertThat(folder.resolve("done/latest.xml")).hasContent("<one/>");
  }

  @Test
  void aFileThatIsNamedLikeAReceiptIsNotTakenForOne() throws IOException {
    FileDisposal disposal = disposal(AfterReading.MOVE);
    disposal.act(read("a.txt.receipt.json", "{}", State.DONE, PUBLISHED));

    disposal.act(read("a.txt", "The river rose.", State.DONE, PUBLISHED));

    assertThat(folder.resolve("done/a.txt.receipt.json")).hasContent("{}");
    assertThat(folder.resolve("done/a.20260101T000000Z.txt")).hasContent("The river rose.");
  }

  @Test
  void aCrashBetweenReceiptAndMoveIsRepairedByDoingItAgain() throws IOException {
    FileStamp stamp = read("a.txt", "The river rose.", State.DONE, PUBLISHED);
    disposal(AfterReading.MOVE).act(stamp);
    Files.move(folder.resolve("done/a.txt"), folder.resolve("a.txt"));

    assertThat(disposal(AfterReading.MOVE).act(stamp)).isEqualTo(Disposal.MOVED);

    assertThat(files()).containsExactly("done/a.txt", "done/a.txt.receipt.json");
  }

  @Test
  void aFileThatChangedSinceItWasReadIsLeftAlone() throws IOException {
    FileStamp stamp = read("a.txt", "The river rose.", State.DONE, PUBLISHED);
    write("a.txt", "The river rose again.");

    assertThat(disposal(AfterReading.MOVE).act(stamp)).isEqualTo(Disposal.NOTHING);
    assertThat(disposal(AfterReading.DELETE).act(stamp)).isEqualTo(Disposal.NOTHING);

    assertThat(files()).containsExactly("a.txt");
  }

  @Test
  void aFileThatIsNotReadToItsEndIsNotDue() throws IOException {
    FileDisposal disposal = disposal(AfterReading.MOVE);

    assertThat(disposal.isDue(read("a.txt", "text", State.READING, PUBLISHED))).isFalse();
    assertThat(disposal.isDue(write("b.txt", "text"))).isFalse();
    assertThat(disposal.isDue(read("c.txt", "text", State.DONE, PUBLISHED))).isTrue();
  }

  @Test
  void onlyWhatCouldAllBeReadIsDeleted() throws IOException {
    FileDisposal disposal = disposal(AfterReading.DELETE);

    disposal.act(read("a.txt", "text", State.DONE, PUBLISHED));
    disposal.act(read("b.txt", "text", State.FAILED, REJECTED));
    disposal.act(read("c.txt", "text", State.DONE, PUBLISHED.plusRejected()));

    assertThat(files()).containsExactly("b.txt", "c.txt");
  }

  @Test
  void byDefaultEverythingStays() throws IOException {
    FileStamp stamp = read("a.txt", "text", State.DONE, PUBLISHED);

    assertThat(disposal(AfterReading.KEEP).isDue(stamp)).isFalse();
    assertThat(disposal(AfterReading.KEEP).act(stamp)).isEqualTo(Disposal.NOTHING);
    assertThat(files()).containsExactly("a.txt");
  }

  @Test
  void aFileGoesToAnotherDiskAsAWhole() throws IOException {
    Path memory = Path.of("/dev/shm");
    assumeThat(Files.isWritable(memory)).isTrue();
    assumeThat(Files.getFileStore(memory)).isNotEqualTo(Files.getFileStore(folder));
    Path out = Files.createTempDirectory(memory, "wirecopy-done");
    try {
      FileStamp stamp = read("a/b.txt", "The river rose.", State.DONE, PUBLISHED);
      Files.setLastModifiedTime(folder.resolve("a/b.txt"), FileTime.fromMillis(1_000));
      FileStamp old = FileStamp.of(folder, folder.resolve("a/b.txt"));
      record(old, State.DONE, PUBLISHED, NOW);

      assertThat(disposal(AfterReading.MOVE, out, Path.of("failed")).act(stamp))
          .isEqualTo(Disposal.NOTHING);
      assertThat(disposal(AfterReading.MOVE, out, Path.of("failed")).act(old))
          .isEqualTo(Disposal.MOVED);

      assertThat(files()).isEmpty();
      assertThat(out.resolve("a/b.txt")).hasContent("The river rose.");
      assertThat(Files.getLastModifiedTime(out.resolve("a/b.txt")).toMillis()).isEqualTo(1_000);
      try (Stream<Path> left = Files.list(out.resolve("a"))) {
        assertThat(left.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder("b.txt", "b.txt.receipt.json");
      }
    } finally {
      try (Stream<Path> all = Files.walk(out)) {
        for (Path file : all.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenToIsAnErrorAndTheFileStays() throws IOException {
    FileStamp stamp = read("a.txt", "text", State.DONE, PUBLISHED);
    Files.writeString(folder.resolve("done"), "a file where the folder should be");

    assertThatThrownBy(() -> disposal(AfterReading.MOVE).act(stamp))
        .isInstanceOf(IOException.class);

    assertThat(folder.resolve("a.txt")).exists();
  }

  @Test
  void aNameAsLongAsNamesCanBeGetsAReceiptAllTheSame() throws IOException {
    String name = "é".repeat(125) + ".txt";
    FileStamp stamp = read(name, "text", State.DONE, PUBLISHED);

    assertThat(disposal(AfterReading.MOVE).act(stamp)).isEqualTo(Disposal.MOVED);

    assertThat(files()).hasSize(2).contains("done/" + name);
    assertThat(files()).anyMatch(file -> file.endsWith(".receipt.json"));
  }

  @Test
  void aMovedFileComesBackToBeReadAgainAndStaysUntilItIsReleased() throws IOException {
    FileDisposal disposal = disposal(AfterReading.MOVE);
    FileStamp stamp = read("2024/a.txt", "text", State.FAILED, REJECTED);
    disposal.act(stamp);

    assertThat(disposal.hold("2024/a.txt")).isTrue();

    assertThat(files()).containsExactly("2024/a.txt");
    assertThat(disposal.isDue(stamp)).isFalse();
    disposal.release("2024/a.txt");
    assertThat(disposal.isDue(stamp)).isTrue();
  }

  @Test
  void ofSeveralMovedFilesOfOnePathTheNewestComesBack() throws IOException {
    FileDisposal disposal = disposal(AfterReading.MOVE);
    disposal.act(read("a.txt", "old", State.FAILED, REJECTED));
    FileStamp second = write("a.txt", "newer");
    record(second, State.FAILED, REJECTED, NOW.plusSeconds(60));
    disposal.act(second);

    disposal.hold("a.txt");

    assertThat(folder.resolve("a.txt")).hasContent("newer");
    assertThat(folder.resolve("failed/a.txt")).hasContent("old");
  }

  @Test
  void aFileThatIsNowhereIsNotHeld() throws IOException {
    FileStamp stamp = read("a.txt", "text", State.DONE, PUBLISHED);
    Files.delete(folder.resolve("a.txt"));

    assertThat(disposal(AfterReading.MOVE).hold("a.txt")).isFalse();
    assertThat(disposal(AfterReading.MOVE).act(stamp)).isEqualTo(Disposal.NOTHING);
  }
}
