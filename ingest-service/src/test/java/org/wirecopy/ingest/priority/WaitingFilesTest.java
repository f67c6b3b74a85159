package org.wirecopy.ingest.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.topics.Headroom.Progress;

class WaitingFilesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private long nanos = 1;
  private final Pace pace = new Pace(Duration.ofSeconds(2), PATIENCE, () -> nanos);
  private final WaitingFiles waiting =
      new WaitingFiles(
          new PriorityRule(
              new PrioritySettings(PrioritySettings.Choice.AUTO, 1, 100, Duration.ZERO),
              () -> Instant.EPOCH,
              path -> false),
          pace);

  private static FileStamp file(String path) {
    return new FileStamp(path, 1, 0);
  }

  /** Two files that came together are more than a burst here. */
  private void addBackfill(int number) {
    waiting.add(IntStream.range(0, number).mapToObj(i -> file("archive/" + i)).toList());
  }

  private List<String> nexts(int number) {
    return Stream.generate(waiting::next)
        .limit(number)
        .map(turn -> turn.map(Turn::file).map(FileStamp::path).orElse("-"))
        .toList();
  }

  @Test
  void liveFilesGoFirstAndEachClassKeepsItsOrder() {
    pace.unknown();
    addBackfill(2);
    waiting.add(List.of(file("b/x")));
    waiting.add(List.of(file("a/x")));
    pace.unknown();

    assertThat(waiting.waiting(Priority.LIVE)).isEqualTo(2);
    assertThat(waiting.waiting(Priority.BACKFILL)).isEqualTo(2);
    assertThat(nexts(5)).containsExactly("b/x", "a/x", "archive/0", "archive/1", "-");
  }

  @Test
  void backfillWaitsWhileItIsHeldAndLiveFilesDoNot() {
    addBackfill(2);
    waiting.add(List.of(file("b/x")));
    pace.observed(new Progress(0, 5_000), 0);

    assertThat(nexts(2)).containsExactly("b/x", "-");
    assertThat(waiting.hasNext()).isFalse();
    pace.observed(new Progress(5_000, 0), 0);
    assertThat(waiting.hasNext()).isTrue();
    assertThat(nexts(1)).containsExactly("archive/0");
  }

  @Test
  void backfillThatWasPassedByForLongHasItsTurn() {
    addBackfill(2);
    waiting.add(List.of(file("b/x"), file("c/x")));
    pace.observed(new Progress(0, 5_000), 0);
    assertThat(nexts(1)).containsExactly("b/x");
    nanos += PATIENCE.toNanos();

    assertThat(waiting.nextLive()).isEmpty();
    assertThat(nexts(1)).containsExactly("archive/0");
    waiting.handedOver(1, true);

    assertThat(nexts(2)).containsExactly("c/x", "-");
  }

  @Test
  void theRestOfALiveFileTakesThePlaceThatItCameAt() {
    waiting.add(List.of(file("big/x")));
    Turn big = waiting.next().orElseThrow();
    addBackfill(2);
    waiting.postpone(big);
    pace.unknown();

    assertThat(nexts(2)).containsExactly("big/x", "archive/0");
  }

  @Test
  void whatCameBeforeIsKnownUntilItIsRead() {
    addBackfill(2);
    pace.unknown();
    assertThat(waiting.hasBackfillBefore(0)).isFalse();
    assertThat(waiting.hasBackfillBefore(2)).isTrue();

    for (Optional<Turn> turn = waiting.next(); turn.isPresent(); turn = waiting.next()) {
      assertThat(waiting.hasBackfillBefore(2)).isTrue();
      waiting.read(turn.get());
    }

    assertThat(waiting.hasBackfillBefore(2)).isFalse();
    assertThat(waiting.hasBackfill()).isFalse();
  }

  @Test
  void nothingOvertakesWhatCannotBeRemembered() {
    for (int i = 0; i < Overtakers.MOST; i++) {
      waiting.overtakers().add("urn:x:" + i, new Overtakers.Overtaker(9, "x", null));
    }

    waiting.add(List.of(file("b/x")));

    assertThat(waiting.waiting(Priority.BACKFILL)).isEqualTo(1);
  }
}
