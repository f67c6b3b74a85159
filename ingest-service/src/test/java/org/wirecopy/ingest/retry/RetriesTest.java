package org.wirecopy.ingest.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.FileReceipt.State;
import org.wirecopy.ingest.disposal.AfterReading;
import org.wirecopy.ingest.disposal.DisposalSettings;
import org.wirecopy.ingest.disposal.FileDisposal;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.folder.FileTracker;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.registry.Formats;
import org.wirecopy.ingest.intake.Chunk;
import org.wirecopy.ingest.intake.Intake;
import org.wirecopy.ingest.intake.IntakeListener;
import org.wirecopy.ingest.intake.IntakeSettings;
import org.wirecopy.ingest.intake.RejectionScan;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.priority.Turn;
import org.wirecopy.ingest.priority.WaitingFiles;
import org.wirecopy.ingest.retry.NotRetriedException.Why;
import org.wirecopy.ingest.takedown.Blocklist;

class RetriesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String TWO_OF_THREE =
      """
      {"uri":"urn:x:1","bodies":[{"value":"One."}]}
      broken
      {"uri":"urn:x:2","bodies":[{"value":"Two."}]}
      """;

  @TempDir Path folder;

  private final Ledger ledger = new Ledger();
  private final List<Chunk> chunks = new ArrayList<>();
  private FileTracker tracker;
  private Intake intake;
  private Retries retries;

  @BeforeEach
  void start() {
    IntakeSettings settings = new IntakeSettings(folder, "news", 100, 1 << 20, 1 << 20, 1 << 20, 3);
    Formats formats = new Formats(new Limits(1 << 20, 1 << 20));
    InstantSource clock = InstantSource.fixed(NOW);
    tracker = new FileTracker(this::isFinished, Duration.ZERO);
    FileDisposal disposal =
        new FileDisposal(
            new DisposalSettings(
                folder, "news", AfterReading.KEEP, Path.of("done"), Path.of("failed")),
            this::isFinished,
            ledger,
            new RejectionScan(settings, formats, clock));
    intake =
        new Intake(
            settings,
            formats,
            ledger,
            new Blocklist(),
            tracker,
            chunks::add,
            Runnable::run,
            WaitingFiles.onlyLive(),
            IntakeListener.NOBODY,
            clock);
    retries = new Retries("news", ledger, tracker, disposal, chunks::add, clock);
  }

  private boolean isFinished(FileStamp file) {
    return ledger.isFinished(file.path(), file.size(), file.modifiedNanos());
  }

  private FileStamp read(String path, String text) throws IOException {
    FileStamp stamp = FileStamp.of(folder, Files.writeString(folder.resolve(path), text));
    readOn(stamp);
    return stamp;
  }

  private void readOn(FileStamp stamp) {
    intake.read(Turn.live(stamp));
    intake.flush();
  }

  private CompletableFuture<Retries.Retried> request(String path) {
    CompletableFuture<Retries.Retried> answer = retries.request(Optional.ofNullable(path));
    intake.flush();
    retries.carryOut();
    return answer;
  }

  private Retries.Retried retry(String path) {
    return request(path).join();
  }

  private static Why why(CompletableFuture<?> answer) {
    return ((NotRetriedException) catchThrowable(answer::join).getCause()).why();
  }

  private FileReceipt lastReceipt() {
    List<FileReceipt> receipts = chunks.get(chunks.size() - 1).receipts();
    return receipts.get(receipts.size() - 1);
  }

  @Test
  void theRequestIsAReceiptThatBeginsTheReadingAnewAndKeepsTheTotals() throws IOException {
    FileStamp stamp = read("a.ndjson", TWO_OF_THREE);

    assertThat(retry("a.ndjson").paths()).containsExactly("a.ndjson");

    assertThat(chunks.get(1).records()).isEmpty();
    assertThat(lastReceipt().state()).isEqualTo(State.READING);
    assertThat(lastReceipt().position()).isZero();
    assertThat(lastReceipt().counts()).isEqualTo(FileCounts.NONE);
    assertThat(lastReceipt().totals()).isEqualTo(new FileCounts(3, 2, 1, 0, 0));
    assertThat(isFinished(stamp)).isFalse();
  }

  @Test
  void aRetriedFileIsReadFromItsBeginningAndTheSumsHold() throws IOException {
    FileStamp stamp = read("a.ndjson", TWO_OF_THREE);
    retry("a.ndjson");

    readOn(stamp);

    assertThat(chunks.get(2).records())
        .extracting(record -> record.key())
        .containsExactly("urn:x:1", "news/a.ndjson#2", "urn:x:2");
    assertThat(lastReceipt().state()).isEqualTo(State.DONE);
    assertThat(lastReceipt().counts()).isEqualTo(new FileCounts(3, 2, 1, 0, 0));
    assertThat(lastReceipt().totals()).isEqualTo(new FileCounts(6, 4, 2, 0, 0));
  }

  @Test
  void theRequestOutlivesACrash() throws IOException {
    FileStamp stamp = read("a.ndjson", TWO_OF_THREE);
    retry("a.ndjson");

    Ledger afterRestart = new Ledger();
    chunks.forEach(chunk -> chunk.receipts().forEach(afterRestart::record));

    assertThat(afterRestart.isFinished("a.ndjson", stamp.size(), stamp.modifiedNanos())).isFalse();
    Ledger.Start start = afterRestart.start("a.ndjson", chunks.get(0).receipts().get(0).sha256());
    assertThat(start.counts()).isEqualTo(FileCounts.NONE);
    assertThat(start.totals()).isEqualTo(new FileCounts(3, 2, 1, 0, 0));
  }

  @Test
  void aRetriedFileIsWaitedForAtOnce() throws IOException {
    read("a.ndjson", TWO_OF_THREE);

    retry("a.ndjson");

    assertThat(tracker.waiting()).isEqualTo(1);
  }

  @Test
  void withoutAPathAllAreReadAgainOfWhichSomethingWasRejected() throws IOException {
    read("good.txt", "The river rose.");
    read("partly.ndjson", TWO_OF_THREE);
    Files.write(folder.resolve("bad.txt"), new byte[] {(byte) 0xFF});
    readOn(FileStamp.of(folder, folder.resolve("bad.txt")));
    read("gone.ndjson", TWO_OF_THREE);
    Files.delete(folder.resolve("gone.ndjson"));

    Retries.Retried retried = retry(null);

    assertThat(retried.paths()).containsExactly("bad.txt", "partly.ndjson");
    assertThat(retried.missing()).isEqualTo(1);
    assertThat(ledger.outcome("gone.ndjson")).isPresent();
  }

  @Test
  void aReceiptThatIsStillGatheredComesBeforeTheRequest() throws IOException {
    Path file = Files.writeString(folder.resolve("a.ndjson"), TWO_OF_THREE);
    intake.read(Turn.live(FileStamp.of(folder, file)));

    retry("a.ndjson");

    assertThat(chunks).hasSize(2);
    assertThat(lastReceipt().state()).isEqualTo(State.READING);
  }

  @Test
  void whatCannotBeReadAgainIsToldApart() throws IOException {
    read("gone.txt", "text");
    Files.delete(folder.resolve("gone.txt"));
    read("twice.txt", "text");
    retry("twice.txt");

    assertThat(why(request("unknown.txt"))).isEqualTo(Why.UNKNOWN);
    assertThat(why(request("../etc/passwd"))).isEqualTo(Why.UNKNOWN);
    assertThat(why(request("gone.txt"))).isEqualTo(Why.GONE);
    assertThat(why(request("twice.txt"))).isEqualTo(Why.UNDER_WAY);
  }

  @Test
  void aRequestThatNobodyWaitsForAnyMoreIsDropped() throws IOException {
    read("a.ndjson", TWO_OF_THREE);
    List<Chunk> before = List.copyOf(chunks);
    CompletableFuture<Retries.Retried> answer = retries.request(Optional.of("a.ndjson"));
    answer.cancel(false);

    intake.flush();
    retries.carryOut();

    assertThat(chunks).isEqualTo(before);
  }
}
