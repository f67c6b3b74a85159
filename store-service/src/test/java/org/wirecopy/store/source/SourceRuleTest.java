package org.wirecopy.store.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.store.source.Weeks.after;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class SourceRuleTest {
  private static final Rhythm BY_DAY = Weeks.learn(28, Weeks::byDay);
  private static final Instant NOW = after(42, 12);

  @Test
  void asManyAsEverIsUsual() {
    assertThat(judge(Weeks::byDay)).isEqualTo(SourceState.USUAL);
  }

  @Test
  void halfOfADaysArticlesIsFewer() {
    assertThat(judge(time -> time.isBefore(day(41)) ? Weeks.byDay(time) : Weeks.byDay(time) / 2))
        .isEqualTo(SourceState.FEWER);
  }

  @Test
  void aTenthLessIsUsual() {
    assertThat(judge(time -> time.getHour() == 6 ? 0 : Weeks.byDay(time)))
        .isEqualTo(SourceState.USUAL);
  }

  @Test
  void noneForADayIsSilent() {
    List<HourCount> recent = Weeks.of(41, Weeks::byDay);

    assertThat(SourceRule.judge(BY_DAY, after(40, 19), recent, NOW)).isEqualTo(SourceState.SILENT);
  }

  private static SourceState judge(ToIntFunction<OffsetDateTime> articles) {
    List<HourCount> recent =
        Weeks.of(43, articles).stream().filter(count -> count.hour().isBefore(NOW)).toList();
    return SourceRule.judge(BY_DAY, after(42, 11), recent, NOW);
  }

  private static OffsetDateTime day(int day) {
    return after(day, 12).atOffset(ZoneOffset.UTC);
  }
}
