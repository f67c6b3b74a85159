package org.wirecopy.store.search;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time as somebody writes it in a question: a year, a month, a day (all in UTC), or a time in RFC
 * 3339.
 *
 * @param start its first moment
 * @param end the first moment behind it
 */
public record NewsDay(Instant start, Instant end) {
  /** What may be written, for messages. */
  public static final String FORMS = "2026, 2026-03, 2026-03-14 or 2026-03-14T12:00:00Z";

  /** A year of four digits, nanoseconds, an offset. */
  private static final int MAX_LENGTH = 35;

  /** Postgres tells no shorter one. */
  private static final Duration MOMENT = Duration.ofNanos(1_000);

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  /** Empty where the text is none of the forms, or no such day exists. */
  public static Optional<NewsDay> parse(String text) {
    try {
      if (YEAR.matcher(text).matches()) {
        LocalDate first = Year.parse(text).atDay(1);
        return Optional.of(between(first, first.plusYears(1)));
      }
      if (MONTH.matcher(text).matches()) {
        LocalDate first = YearMonth.parse(text).atDay(1);
        return Optional.of(between(first, first.plusMonths(1)));
      }
      if (DAY.matcher(text).matches()) {
        LocalDate day = LocalDate.parse(text);
        return Optional.of(between(day, day.plusDays(1)));
      }
      Instant time = OffsetDateTime.parse(text).toInstant();
      return text.length() > MAX_LENGTH
          ? Optional.empty()
          : Optional.of(new NewsDay(time, time.plus(MOMENT)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static NewsDay between(LocalDate start, LocalDate end) {
    return new NewsDay(
        start.atStartOfDay(ZoneOffset.UTC).toInstant(),
        end.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
