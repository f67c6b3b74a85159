package org.wirecopy.store.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wirecopy.store.source.Weeks.BEGIN;
import static org.wirecopy.store.source.Weeks.after;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmLearnerTest {
  @Test
  void whoeverPublishesByDayIsNotMissedByNight() {
    Rhythm rhythm = Weeks.learn(28, Weeks::byDay);

    Instant evening = after(28, 19);
    assertThat(rhythm.silentFrom(evening).orElseThrow()).isAfter(after(29, 6));
    Instant morning = after(29, 9);
    assertThat(rhythm.silentFrom(morning).orElseThrow()).isBefore(after(29, 18));
  }

  @Test
  void whoeverSleepsAtWeekendsIsNotMissedThen() {
    Rhythm rhythm = Weeks.learn(28, Weeks::onWorkingDays);

    Instant fridayEvening = after(32, 19);
    assertThat(rhythm.silentFrom(fridayEvening).orElseThrow()).isAfter(after(35, 4));
  }

  @Test
  void articlesOfAWeekAreThoseThatCame() {
    Rhythm rhythm = Weeks.learn(28, Weeks::byDay);

    assertThat(rhythm.perWeek()).isCloseTo(7 * 14 * 6, within(1.0));
    assertThat(rhythm.expected(after(28, 0), after(29, 0))).isCloseTo(14 * 6, within(1.0));
  }

  @Test
  void anArchiveThatWasDroppedOnceIsNotExpectedEachWeek() {
    List<HourCount> hours = Weeks.of(28, Weeks::byDay);
    HourCount noon = hours.get(hours.size() - 8);
    hours.set(hours.size() - 8, new HourCount(noon.hour(), 100_000, noon.longestGap()));

    Rhythm rhythm = new RhythmLearner(BEGIN, after(28, 0)).learn(hours).orElseThrow();

    assertThat(rhythm.perWeek()).isLessThan(7 * 14 * 6 * 1.05);
  }

  @Test
  void lessThanTwoWeeksTellNothing() {
    assertThat(new RhythmLearner(BEGIN, after(13, 0)).learn(Weeks.of(13, Weeks::byDay))).isEmpty();
  }

  @Test
  void hardlyAnArticleTellsNothing() {
    List<HourCount> few = List.of(new HourCount(BEGIN, 50, Duration.ZERO));

    assertThat(new RhythmLearner(BEGIN, after(28, 0)).learn(few)).isEmpty();
  }

  @Test
  void whatIsOlderThanEightWeeksIsForgotten() {
    List<HourCount> hours =
        Weeks.of(120, time -> time.isBefore(after(60, 0).atOffset(ZoneOffset.UTC)) ? 50 : 1);

    Rhythm rhythm = new RhythmLearner(BEGIN, after(120, 0)).learn(hours).orElseThrow();

    assertThat(rhythm.perWeek()).isCloseTo(168, within(1.0));
  }

  @Test
  void oneOutageDoesNotMakePatient() {
    List<HourCount> hours = Weeks.of(28, Weeks::byDay);
    HourCount before = hours.get(100);
    hours.set(100, new HourCount(before.hour(), 6, Duration.ofDays(4)));

    Rhythm rhythm = new RhythmLearner(BEGIN, after(28, 0)).learn(hours).orElseThrow();

    assertThat(rhythm.patience()).isCloseTo(Weeks.learn(28, Weeks::byDay).patience(), within(1.0));
  }

  @Test
  void howeverOftenItPublishesAQuarterOfAnHourIsNoSilence() {
    Rhythm rhythm = Weeks.learn(28, time -> 3_600);

    Instant last = after(28, 12);
    assertThat(rhythm.silentFrom(last).orElseThrow()).isAfterOrEqualTo(last.plusSeconds(900));
  }
}
