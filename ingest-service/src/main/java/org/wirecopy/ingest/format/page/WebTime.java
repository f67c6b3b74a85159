package org.wirecopy.ingest.format.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Times as news writes them; one without a zone is taken as UTC, a day as its first moment. */
public final class WebTime {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ISO_OFFSET_DATE_TIME,
          DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss][.SSS][.SS]XX", Locale.ROOT),
          DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss[XX][X]", Locale.ROOT),
          DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss][ ][XXX][XX][X]", Locale.ROOT),
          DateTimeFormatter.ISO_LOCAL_DATE_TIME,
          DateTimeFormatter.RFC_1123_DATE_TIME,
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.BASIC_ISO_DATE);

  private WebTime() {}

  /** The time; empty if it is none. One without a zone is taken as UTC. */
  public static Optional<Instant> parse(String text) {
    return read(text).map(WebTime::instant);
  }

  /** The time, if its zone is said. */
  static Optional<Instant> parseZoned(String text) {
    return read(text).filter(OffsetDateTime.class::isInstance).map(WebTime::instant);
  }

  /**
   * The first moment in UTC of the day that a text names. A clock without a zone says no more than
   * that: it could be any of 26 hours.
   */
  static Optional<Instant> parseDay(String text) {
    return read(text).map(LocalDate::from).map(WebTime::instant);
  }

  private static Optional<TemporalAccessor> read(String text) {
    String time = text == null ? "" : text.strip();
    for (DateTimeFormatter form : FORMS) {
      try {
        return Optional.of(
            form.parseBest(time, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
      } catch (DateTimeException e) {
        // Another form may fit.
      }
    }
    return Optional.empty();
  }

  private static Instant instant(TemporalAccessor time) {
    if (time instanceof OffsetDateTime zoned) {
      return zoned.toInstant();
    }
    return time instanceof LocalDateTime local
        ? local.toInstant(ZoneOffset.UTC)
        : LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
