package org.wirecopy.local.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.local.once.Snapshots.FIVE;

import org.junit.jupiter.api.Test;
import org.wirecopy.local.status.Balance;
import org.wirecopy.local.status.Counts;
import org.wirecopy.local.status.Intake;
import org.wirecopy.local.status.Snapshot;

class OnceRuleTest {
  @Test
  void aRunIsCompleteWhenIngestIsIdleAndTheStoreKnowsAllOfIt() {
    Snapshot now = Snapshots.of(Snapshots.idle(FIVE), Snapshots.balanced(5, FIVE, 0));

    assertThat(OnceRule.isComplete(now, FIVE)).isTrue();
    assertThat(OnceRule.missing(now, FIVE)).isEmpty();
  }

  @Test
  void aRunWithRejectionsIsCompleteToo() {
    Counts counts = new Counts(6, 5, 1, 0, 0);
    Snapshot now = Snapshots.of(Snapshots.idle(counts), Snapshots.balanced(6, counts, 2));

    assertThat(OnceRule.isComplete(now, counts)).isTrue();
  }

  @Test
  void anEmptyFolderIsCompleteOnceItIsListed() {
    Snapshot now = Snapshots.of(Snapshots.idle(Counts.NONE), Snapshots.balanced(0, Counts.NONE, 0));

    assertThat(OnceRule.isComplete(now, Counts.NONE)).isTrue();
  }

  @Test
  void aFolderThatIsNotListedYetIsNot() {
    Intake notListed = new Intake(false, false, new Intake.Files(0, 0, 0, 0), Counts.NONE);
    Snapshot now = Snapshots.of(notListed, Snapshots.balanced(0, Counts.NONE, 0));

    assertThat(OnceRule.isQuiet(now)).isFalse();
    assertThat(OnceRule.missing(now, Counts.NONE))
        .containsExactly("ingest has not listed the whole folder yet");
  }

  @Test
  void filesThatWaitKeepItFromItsEnd() {
    Snapshot now = Snapshots.of(Snapshots.reading(FIVE), Snapshots.balanced(3, FIVE, 0));

    assertThat(OnceRule.isQuiet(now)).isFalse();
    assertThat(OnceRule.missing(now, FIVE)).containsExactly("ingest has 2 files left to read");
  }

  @Test
  void articlesUnderWayKeepItFromItsEnd() {
    Snapshot now = Snapshots.of(Snapshots.idle(FIVE), Snapshots.inFlight(5, FIVE, 2));

    assertThat(OnceRule.isQuiet(now)).isFalse();
    assertThat(OnceRule.missing(now, FIVE))
        .containsExactly("published 5 articles, but the store knows the outcome of 3");
  }

  @Test
  void receiptsThatTheStoreHasNotHeardOfKeepItFromItsEnd() {
    // Given another inbox with just as many entries, so that the sums over all look right
    Snapshot now = Snapshots.of(Snapshots.idle(FIVE), Snapshots.balanced(5, FIVE, 0));

    // When, then
    assertThat(OnceRule.isQuiet(now)).isTrue();
    assertThat(OnceRule.isComplete(now, Counts.NONE)).isFalse();
    assertThat(OnceRule.missing(now, Counts.NONE))
        .containsExactly("ingest counts 5 entries in this inbox, but the store has heard of 0");
  }

  @Test
  void aMissingRejectionIsNamed() {
    // Given
    Counts counts = new Counts(6, 5, 1, 0, 0);
    Balance whole = Snapshots.balanced(6, counts, 0);
    Balance balance =
        new Balance(
            whole.files(),
            whole.entries(),
            whole.articles(),
            0,
            0,
            0,
            0,
            whole.stored(),
            0,
            false,
            false);

    // When, then
    assertThat(OnceRule.missing(Snapshots.of(Snapshots.idle(counts), balance), counts))
        .containsExactly("ingest rejected 1 entries, but the store knows 0 of these rejections");
  }

  @Test
  void entriesThatDoNotAddUpAreNamed() {
    // Given
    Counts wrong = new Counts(6, 5, 0, 0, 0);
    Balance whole = Snapshots.balanced(6, wrong, 0);
    Balance balance =
        new Balance(
            whole.files(), wrong, whole.articles(), 0, 0, 0, 0, whole.stored(), 0, false, false);

    // When, then
    assertThat(OnceRule.missing(Snapshots.of(Snapshots.idle(wrong), balance), wrong))
        .containsExactly(
            "the entries do not add up: found 6, but published 5 + rejected 0 + skipped 0 + blocked 0");
  }
}
