package org.wirecopy.ingest.format.time;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.ingest.contract.NewsTime;

/**
 * A time that a source wrote, and how much of it the source said.
 *
 * @param instant the moment; where the source names no zone, the first one of the day in UTC: a
 *     time of day could then be any of 26 hours
 * @param asWritten what the source said where that is less than a moment, in ISO 8601: a day
 *     ({@code 2020-05-25}) or a time of day without a zone ({@code 2020-05-25T12:15:00}); null
 *     where the moment is certain
 */
public record WrittenTime(Instant instant, String asWritten) {
  /** Longer strings are prose. In characters. */
  private static final int MAX_LENGTH = 100;

  /** The zone in which a day begins last. */
  private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

  /** Seconds (10 digits, from the year 2001 on) or milliseconds since 1970. */
  private static final Pattern EPOCH = Pattern.compile("[1-9]\\d{9}(?:\\d{3})?");

  /** Forms of digits alone, as wire formats write them. */
  private static final Pattern DIGITS =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2})?)?");

  /** ISO 8601, basic and extended, and what is nearly so. */
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})[t_ ]\\s{0,3}(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,:](\\d{1,9})\\d*)?)?"
              + "\\s?(.{0,40})");

  /** What a source said of a time, where that is less than a moment; null likewise for no time. */
  public static String asWrittenOrNull(WrittenTime time) {
    return time == null ? null : time.asWritten();
  }

  /**
   * Reads a time: ISO 8601, RFC 822 and 850, asctime, epochs, and dates as pages show them, with
   * the names of months in the languages of {@link MonthNames}.
   *
   * @return empty if it is none, or if it could be two ({@code 05/06/2020})
   */
  public static Optional<WrittenTime> read(String written) {
    if (written == null || written.length() > MAX_LENGTH * 2) {
      return Optional.empty();
    }
    String text = Normal.of(written);
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return read(text, EPOCH.matcher(text), DIGITS.matcher(text), ISO.matcher(text))
          .filter(WrittenTime::isPlausible);
    } catch (DateTimeException | ArithmeticException e) {
      // A thirtieth of February.
      return Optional.empty();
    }
  }

  /** A moment that a program kept; null where it kept none. */
  public static WrittenTime certain(Instant moment) {
    return moment == null ? null : new WrittenTime(moment, null);
  }

  private static Optional<WrittenTime> read(
      String text, Matcher epoch, Matcher digits, Matcher iso) {
    if (epoch.matches()) {
      return Optional.of(certain(NewsTime.ofEpoch(Long.parseLong(text))));
    }
    if (digits.matches()) {
      LocalDate day = day(digits);
      return Optional.of(
          digits.group(4) == null ? ofDay(day) : of(day, clock(digits, 4, ""), Optional.empty()));
    }
    if (iso.matches()) {
      Optional<ZoneId> zone = Zones.of(iso.group(8));
      return zone.isPresent() || iso.group(8).isBlank()
          ? Optional.of(of(day(iso), clock(iso, 4, iso.group(7)), zone))
          : Optional.empty();
    }
    return CalendarDate.read(text);
  }

  private static LocalDate day(Matcher form) {
    return LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
  }

  private static LocalTime clock(Matcher form, int hour, String fraction) {
    int second = form.group(hour + 2) == null ? 0 : number(form, hour + 2);
    int nanos =
        fraction == null || fraction.isEmpty()
            ? 0
            : Integer.parseInt((fraction + "000000000").substring(0, 9));
    // A leap second is the last one of its minute to Java.
    return LocalTime.of(
        number(form, hour),
        number(form, hour + 1),
        Math.min(second, second == 60 ? 59 : 99),
        nanos);
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  static WrittenTime ofDay(LocalDate day) {
    return new WrittenTime(firstMoment(day), day.toString());
  }

  private static Instant firstMoment(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** A day and a time of day, in a zone if one is said. */
  public static WrittenTime of(LocalDate day, LocalTime clock, Optional<ZoneId> zone) {
    LocalDateTime local = day.atTime(clock);
    return zone.map(said -> new WrittenTime(local.atZone(said).toInstant(), null))
        .orElseGet(() -> new WrittenTime(firstMoment(day), ISO_LOCAL_DATE_TIME.format(local)));
  }

  private boolean isPlausible() {
    return NewsTime.isPlausibleAnnouncement(instant);
  }

  /** Whether the source said the moment, not just a day or a clock without a zone. */
  public boolean isCertain() {
    return asWritten == null;
  }

  /**
   * The moment at which this time has come everywhere: what is embargoed until then may be shown in
   * no zone before.
   */
  public Instant everywhere() {
    if (isCertain()) {
      return instant;
    }
    LocalDateTime local =
        asWritten.length() == "2020-05-25".length()
            ? LocalDate.parse(asWritten).atStartOfDay()
            : LocalDateTime.parse(asWritten);
    return local.toInstant(LAST_ZONE);
  }
}
