package org.wirecopy.store.source;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Makes hours of a source that publishes by the clock. */
final class Weeks {
  /** A Monday. */
  static final Instant BEGIN = Instant.parse("2026-09-07T00:00:00Z");

  private Weeks() {}

  static Instant after(int days, int hours) {
    return BEGIN.plus(days, ChronoUnit.DAYS).plus(hours, ChronoUnit.HOURS);
  }

  /** Hours with so many articles each, evenly spread. */
  static List<HourCount> of(int days, ToIntFunction<OffsetDateTime> articles) {
    List<HourCount> hours = new ArrayList<>();
    Instant last = null;
    for (Instant hour = BEGIN;
        hour.isBefore(after(days, 0));
        hour = hour.plus(1, ChronoUnit.HOURS)) {
      int count = articles.applyAsInt(hour.atOffset(ZoneOffset.UTC));
      if (count > 0) {
        Duration gap = last == null ? Duration.ZERO : Duration.between(last, hour);
        hours.add(new HourCount(hour, count, gap));
        last = hour;
      }
    }
    return hours;
  }

  /** Six each hour by day, none by night. */
  static int byDay(OffsetDateTime time) {
    return time.getHour() >= 6 && time.getHour() < 20 ? 6 : 0;
  }

  /** The same from Monday to Friday. */
  static int onWorkingDays(OffsetDateTime time) {
    return time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? byDay(time) : 0;
  }

  static Rhythm learn(int days, ToIntFunction<OffsetDateTime> articles) {
    return new RhythmLearner(BEGIN, after(days, 0)).learn(of(days, articles)).orElseThrow();
  }
}
