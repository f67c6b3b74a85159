package org.wirecopy.local.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.local.once.Snapshots.FIVE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wirecopy.local.status.Balance;
import org.wirecopy.local.status.Counts;
import org.wirecopy.local.status.Rejection;

class SummaryTest {
  private static final Balance NOTHING = Snapshots.balanced(0, Counts.NONE, 0);

  @Test
  void aFirstRunSaysWhatItStored() {
    RunResult result = new RunResult(NOTHING, Snapshots.balanced(5, FIVE, 0));

    assertThat(result.rejected()).isZero();
    assertThat(Summary.lines(result, List.of()))
        .containsExactly(
            "this run: 5 entries found in 5 files; stored 5 new, 0 new versions, 0 unchanged",
            "in all: 5 articles stored, 0 rejections known, 0 of them open; the sums balance");
  }

  @Test
  void aRunThatAddsNothingSaysSo() {
    Balance same = Snapshots.balanced(5, FIVE, 0);

    assertThat(Summary.lines(new RunResult(same, same), List.of()))
        .containsExactly(
            "nothing new: all 5 files were taken in before",
            "in all: 5 articles stored, 0 rejections known, 0 of them open; the sums balance");
  }

  @Test
  void rejectionsOfEarlierRunsAreNotThisRuns() {
    // Given
    Counts before = new Counts(6, 5, 1, 0, 0);
    Counts after = new Counts(9, 6, 2, 1, 0);

    // When
    RunResult result =
        new RunResult(Snapshots.balanced(6, before, 0), Snapshots.balanced(9, after, 1));

    // Then
    assertThat(result.rejected()).isEqualTo(2);
    assertThat(Summary.lines(result, List.of(rejection())))
        .containsExactly(
            "this run: 3 entries found in 3 files; stored 0 new, 0 new versions, 0 unchanged, 1 skipped (not an article)",
            "rejected: 2",
            "  news/a.txt: byte 4 is not UTF-8 (ingest, undecodable-text)",
            "  and 1 more",
            "in all: 5 articles stored, 3 rejections known, 3 of them open; the sums balance");
  }

  @Test
  void theMostFrequentReasonsOfWhatThisRunSkippedAreNamed() {
    // Given
    Counts before = new Counts(9, 0, 0, 9, 0, Map.of("media", 9L));
    Counts after =
        new Counts(
            19, 0, 0, 19, 0, Map.of("media", 11L, "no-text", 5L, "no-page", 2L, "package", 1L));

    // Then
    assertThat(
            Summary.lines(
                new RunResult(Snapshots.balanced(1, before, 0), Snapshots.balanced(2, after, 0)),
                List.of()))
        .first()
        .asString()
        .endsWith("10 skipped (5 no-text, 2 media, 2 no-page, ...)");
  }

  private static Rejection rejection() {
    return new Rejection(
        "news", "a.txt", null, "ingest", "undecodable-text", "byte 4 is not UTF-8");
  }
}
