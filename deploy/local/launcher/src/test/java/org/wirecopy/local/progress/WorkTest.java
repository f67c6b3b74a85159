package org.wirecopy.local.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wirecopy.local.status.Balance;
import org.wirecopy.local.status.Counts;
import org.wirecopy.local.status.Intake;
import org.wirecopy.local.status.Snapshot;

class WorkTest {
  @Test
  void whatEarlierRunsDidIsNotCounted() {
    // Given
    Balance before = balance(2, new Counts(10, 10, 0, 0, 0), 10, 0);
    Balance now = balance(4, new Counts(30, 26, 1, 2, 1), 20, 3);

    // When
    Work work = Work.since(before, new Snapshot(intake(4, 0), now, 14));

    // Then
    assertThat(work.in()).isEqualTo(20);
    assertThat(work.enriched()).isEqualTo(14);
    assertThat(work.stored()).isEqualTo(10);
    assertThat(work.rejected()).isEqualTo(1 + 3);
    assertThat(work.settled()).isEqualTo(10 + 3 + 1 + 2 + 1);
    assertThat(work.expected()).isEqualTo(20);
    assertThat(work.isDone()).isFalse();
  }

  @Test
  void filesThatWaitAreTakenToHoldAsMuchAsThoseRead() {
    // Given 2 files read with 20 entries
    Balance now = balance(2, new Counts(20, 20, 0, 0, 0), 20, 0);

    // When
    Work work = Work.since(nothing(), new Snapshot(intake(2, 3), now, 20));

    // Then
    assertThat(work.expected()).isEqualTo(20 + 3 * 10);
  }

  @Test
  void beforeAnyFileIsReadEachCountsAsOneEntry() {
    assertThat(Work.since(nothing(), new Snapshot(intake(0, 7), nothing(), 0)).expected())
        .isEqualTo(7);
  }

  @Test
  void whatAnEarlierRunLeftUnderWayIsExpectedToo() {
    // Given 10 published, of which the store has heard of 4 when the run begins and of 6 now
    Balance before = balance(1, new Counts(10, 10, 0, 0, 0), 4, 0);
    Balance now = balance(1, new Counts(10, 10, 0, 0, 0), 6, 0);

    // When
    Work work = Work.since(before, new Snapshot(intake(1, 0), now, 2));

    // Then
    assertThat(work.in()).isZero();
    assertThat(work.settled()).isEqualTo(2);
    assertThat(work.expected()).isEqualTo(6);
  }

  private static Balance nothing() {
    return balance(0, Counts.NONE, 0, 0);
  }

  private static Balance balance(long files, Counts entries, long added, long rejected) {
    return new Balance(
        new Balance.Files(0, files, 0),
        entries,
        new Balance.Articles(added, 0, 0, 0, rejected, 0),
        0,
        0,
        0,
        0,
        added,
        entries.published() - added - rejected,
        false,
        false);
  }

  private static Intake intake(long done, long waiting) {
    return new Intake(
        true, waiting == 0, new Intake.Files(done + waiting, waiting, done, 0), Counts.NONE);
  }
}
