package org.wirecopy.ingest.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wirecopy.topics.Headroom.Progress;

class PaceTest {
  private static final Duration AHEAD = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private long nanos = 1;
  private final Pace pace = new Pace(AHEAD, PATIENCE, () -> nanos);

  private void after(Duration time) {
    nanos += time.toNanos();
  }

  private void observed(long read, long waiting) {
    pace.observed(new Progress(read, waiting), pace.committed());
  }

  @Test
  void nothingGoesOutBeforeItIsKnownHowFarTheReadersAre() {
    pace.wanted(true);

    assertThat(pace.room()).isZero();
    assertThat(pace.isHeld()).isTrue();
  }

  @Test
  void whereNobodyKnowsNothingIsHeld() {
    pace.wanted(true);
    pace.unknown();

    assertThat(pace.room()).isEqualTo(Integer.MAX_VALUE);
    assertThat(pace.isHeld()).isFalse();
  }

  @Test
  void withoutABoundNothingIsHeld() {
    Pace unbounded = new Pace(Duration.ZERO, PATIENCE, () -> nanos);
    unbounded.wanted(true);

    assertThat(unbounded.room()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void aFewMayWaitHoweverSlowTheReadersAre() {
    pace.wanted(true);
    observed(0, 40);

    assertThat(pace.room()).isEqualTo(Pace.LEAST - 40);
  }

  @Test
  void asManyMayWaitAsAreWorkedOffInTheSetTime() {
    pace.wanted(true);
    observed(1_000, 0);
    after(Duration.ofSeconds(1));
    observed(1_300, 150);

    assertThat(pace.room()).isEqualTo(2 * 300 - 150);
  }

  @Test
  void onlyTheLastSecondsTellHowFastTheReadersAre() {
    pace.wanted(true);
    observed(0, 0);
    after(Duration.ofSeconds(1));
    observed(9_000, 0);
    after(Duration.ofSeconds(6));
    observed(9_000, 0);
    after(Duration.ofSeconds(1));
    observed(9_200, 0);

    assertThat(pace.room()).isEqualTo(2 * 200);
  }

  @Test
  void whatIsUnderWayTakesRoomUntilKafkaWasAskedAgain() {
    pace.wanted(true);
    observed(0, 0);

    pace.handedOver(70, true);
    assertThat(pace.room()).isEqualTo(30);
    pace.committed(70);
    assertThat(pace.room()).isEqualTo(30);
    observed(0, 70);
    assertThat(pace.room()).isEqualTo(30);
  }

  @Test
  void anOldAnswerSaysNothingOfNow() {
    pace.wanted(true);
    observed(0, 0);
    after(Duration.ofSeconds(6));

    assertThat(pace.room()).isZero();
  }

  @Test
  void backfillThatWasHeldForLongGoesOnALittle() {
    pace.wanted(true);
    observed(0, 5_000);
    after(PATIENCE.minusNanos(1));
    assertThat(pace.room()).isZero();
    after(Duration.ofNanos(1));

    assertThat(pace.isOverdue()).isTrue();
    assertThat(pace.room()).isEqualTo(Pace.LEAST);
    pace.handedOver(Pace.LEAST, true);
    assertThat(pace.isOverdue()).isFalse();
    assertThat(pace.room()).isZero();
  }

  @Test
  void backfillThatPublishesNothingInItsTimeHoldsUpNoLiveFile() {
    pace.wanted(true);
    observed(0, 5_000);
    after(PATIENCE);
    assertThat(pace.isOverdue()).isTrue();
    after(Duration.ofSeconds(3));

    assertThat(pace.isOverdue()).isFalse();
  }

  @Test
  void theTimeOfAllHoldsIsAddedUp() {
    pace.wanted(true);
    observed(0, 5_000);
    pace.room();
    after(Duration.ofSeconds(3));
    observed(0, 0);
    pace.room();
    after(Duration.ofSeconds(3));

    assertThat(pace.heldFor()).isEqualTo(Duration.ofSeconds(3));
    assertThat(pace.holds()).isEqualTo(1);
  }
}
