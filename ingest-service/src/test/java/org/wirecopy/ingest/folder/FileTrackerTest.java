package org.wirecopy.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileTrackerTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration SETTLE = Duration.ofSeconds(2);

  private final Set<FileStamp> finished = new HashSet<>();
  private final FileTracker tracker = new FileTracker(finished::contains, SETTLE);

  private List<FileStamp> observe(long millis, FileStamp... stamps) throws IOException {
    return tracker.observe(files -> Arrays.asList(stamps).forEach(files), START.plusMillis(millis));
  }

  private static FileStamp stamp(String path, long size, long modified) {
    return new FileStamp(path, size, modified);
  }

  @Test
  void aFileIsReadyOnceItHasRestedForTheSettleDelay() throws IOException {
    FileStamp file = stamp("a", 1, 1);

    assertThat(observe(0, file)).isEmpty();
    assertThat(observe(1_999, file)).isEmpty();
    assertThat(observe(2_000, file)).containsExactly(file);
  }

  @Test
  void theFileThatWaitsLongestIsKnownWhateverItsDate() throws IOException {
    assertThat(tracker.waitingSince()).isEmpty();

    observe(0, stamp("a", 1, 9));
    observe(1_000, stamp("a", 2, 9), stamp("b", 1, 1));

    assertThat(tracker.waitingSince()).contains(START);
    tracker.finished("a");
    assertThat(tracker.waitingSince()).contains(START.plusMillis(1_000));
  }

  @Test
  void aFileThatGrowsRestsAnew() throws IOException {
    observe(0, stamp("a", 1, 1));
    observe(1_500, stamp("a", 2, 2));

    assertThat(observe(3_499, stamp("a", 2, 2))).isEmpty();
    assertThat(observe(3_500, stamp("a", 2, 2))).hasSize(1);
  }

  @Test
  void aFileThatShrinksOrOnlyChangesItsDateRestsAnew() throws IOException {
    observe(0, stamp("a", 9, 1), stamp("b", 9, 1));
    observe(1_500, stamp("a", 2, 1), stamp("b", 9, 2));

    assertThat(observe(3_499, stamp("a", 2, 1), stamp("b", 9, 2))).isEmpty();
    assertThat(observe(3_500, stamp("a", 2, 1), stamp("b", 9, 2))).hasSize(2);
  }

  @Test
  void aDateInTheFutureDoesNotHoldAFileBack() throws IOException {
    FileStamp future = stamp("a", 1, Long.MAX_VALUE);
    observe(0, future);

    assertThat(observe(2_000, future)).containsExactly(future);
  }

  @Test
  void aLookAtSomeFilesForgetsNoOther() throws IOException {
    observe(0, stamp("a", 1, 1));

    assertThat(tracker.observeSome(List.of(stamp("b", 1, 1)), START.plusMillis(2_000))).isEmpty();
    assertThat(tracker.isSettling("a")).isTrue();
    assertThat(tracker.waiting()).isEqualTo(2);
    assertThat(tracker.observeSome(List.of(stamp("b", 1, 1)), START.plusMillis(4_000))).hasSize(1);
    assertThat(tracker.isSettling("b")).isFalse();
  }

  @Test
  void anOldDateNeitherHurriesNorSkipsAFile() throws IOException {
    FileStamp old = stamp("a", 1, 0);

    assertThat(observe(0, old)).isEmpty();
    assertThat(observe(2_000, old)).containsExactly(old);
  }

  @Test
  void aReadyFileIsHandedOutOnce() throws IOException {
    observe(0, stamp("a", 1, 1));
    observe(2_000, stamp("a", 1, 1));

    assertThat(observe(9_000, stamp("a", 1, 1))).isEmpty();
    assertThat(tracker.waiting()).isEqualTo(1);
  }

  @Test
  void aFinishedFileIsNoLongerWaitedForNorHandedOutAgain() throws IOException {
    FileStamp file = stamp("a", 1, 1);
    observe(0, file);
    observe(2_000, file);
    finished.add(file);
    tracker.finished("a");

    assertThat(tracker.waiting()).isZero();
    assertThat(observe(9_000, file)).isEmpty();
    assertThat(tracker.waiting()).isZero();
  }

  @Test
  void aFileThatChangesAfterItWasFinishedIsReadAgain() throws IOException {
    finished.add(stamp("a", 1, 1));
    observe(0, stamp("a", 5, 7));

    assertThat(observe(2_000, stamp("a", 5, 7))).hasSize(1);
  }

  @Test
  void aFileThatChangedWhileItWasReadMustRestAgain() throws IOException {
    observe(0, stamp("a", 1, 1));
    observe(2_000, stamp("a", 1, 1));
    tracker.unsettled("a");

    assertThat(observe(3_000, stamp("a", 2, 2))).isEmpty();
    assertThat(observe(5_000, stamp("a", 2, 2))).hasSize(1);
  }

  @Test
  void aFileThatMustRestAgainIsWaitedForAllTheTime() throws IOException {
    observe(0, stamp("a", 1, 1));
    observe(2_000, stamp("a", 1, 1));

    tracker.unsettled("a");
    assertThat(tracker.waiting()).isEqualTo(1);
    observe(3_000, stamp("a", 2, 2));
    assertThat(tracker.waiting()).isEqualTo(1);
    observe(5_000, stamp("a", 2, 2));
    assertThat(tracker.waiting()).isEqualTo(1);
    tracker.finished("a");
    assertThat(tracker.waiting()).isZero();
  }

  @Test
  void aFileThatCouldNotBeReadIsTriedAgainUnchanged() throws IOException {
    observe(0, stamp("a", 1, 1));
    observe(2_000, stamp("a", 1, 1));
    tracker.unsettled("a");

    assertThat(observe(3_000, stamp("a", 1, 1))).isEmpty();
    assertThat(observe(5_000, stamp("a", 1, 1))).hasSize(1);
  }

  @Test
  void aFileThatVanishedWhileItWasReadIsForgotten() throws IOException {
    observe(0, stamp("a", 1, 1));
    observe(2_000, stamp("a", 1, 1));
    tracker.unsettled("a");
    observe(3_000);

    assertThat(tracker.waiting()).isZero();
  }

  @Test
  void aFolderThatCannotBeListedMakesNothingForgotten() throws IOException {
    observe(0, stamp("a", 1, 1));

    assertThatThrownBy(
            () ->
                tracker.observe(
                    files -> {
                      throw new IOException("gone");
                    },
                    START.plusMillis(1_000)))
        .hasMessage("gone");

    assertThat(tracker.waiting()).isEqualTo(1);
  }

  @Test
  void aFileThatVanishesBeforeItIsReadyIsForgotten() throws IOException {
    observe(0, stamp("a", 1, 1));
    observe(1_000);

    assertThat(tracker.waiting()).isZero();
  }

  @Test
  void readyFilesComeInTheOrderOfTheirPaths() throws IOException {
    observe(0, stamp("b", 1, 1), stamp("a/z", 1, 1));

    assertThat(observe(2_000, stamp("b", 1, 1), stamp("a/z", 1, 1)))
        .extracting(FileStamp::path)
        .containsExactly("a/z", "b");
  }

  @Test
  void aListingThatBreaksOffHandsOutNothingAndForgetsNothing() throws IOException {
    FileStamp early = stamp("a", 1, 1);
    FileStamp late = stamp("b", 1, 1);
    observe(0, early, late);

    assertThatThrownBy(
            () ->
                tracker.observe(
                    files -> {
                      files.accept(early);
                      throw new IOException("the disk is gone");
                    },
                    START.plusMillis(2_000)))
        .isInstanceOf(IOException.class);

    assertThat(tracker.waiting()).isEqualTo(2);
    assertThat(observe(2_100, early, late)).containsExactly(early, late);
  }

  @Test
  void aFileThatVanishesWhileItIsReadIsWaitedForUntilItsReaderKnows() throws IOException {
    observe(0, stamp("a", 1, 1));
    observe(2_000, stamp("a", 1, 1));
    observe(3_000);

    assertThat(tracker.waiting()).isEqualTo(1);
    tracker.unsettled("a");
    observe(4_000);

    assertThat(tracker.waiting()).isZero();
  }
}
