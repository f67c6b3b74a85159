package org.wirecopy.ingest.contract;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Which times can be those of news. What lies outside comes of a misread number or an empty field
 * of the source: no time at all is better than such a one, which would sort before or behind all
 * others and which programs with years of four digits cannot read.
 */
public final class NewsTime {
  /** The first newspapers are a century younger. */
  public static final Instant MIN = Instant.parse("1500-01-01T00:00:00Z");

  /** Years have four digits in RFC 3339; what is announced may lie this far ahead. */
  public static final Instant MAX_ANNOUNCED = Instant.parse("9999-12-31T23:59:59Z");

  /** Tomorrow plus a day: for zones ahead of UTC, and for clocks that are wrong. */
  public static final Duration MAX_AHEAD = Duration.ofDays(2);

  /** As seconds this is the year 5138, as milliseconds 3 March 1973. */
  private static final long MIN_EPOCH_MILLIS = 100_000_000_000L;

  private NewsTime() {}

  /** Whether something seen at a time can have been written then. */
  public static boolean isPlausible(Instant time, Instant seenAt) {
    return !time.isBefore(MIN) && !time.isAfter(seenAt.plus(MAX_AHEAD));
  }

  /** Whether an embargo or an expiry can be meant so: these lie ahead by their nature. */
  public static boolean isPlausibleAnnouncement(Instant time) {
    return !time.isBefore(MIN) && !time.isAfter(MAX_ANNOUNCED);
  }

  /** The time if it is plausible, else null. */
  public static Instant orNull(Instant time, Instant seenAt) {
    return time != null && isPlausible(time, seenAt) ? time : null;
  }

  /**
   * The time that a number of the source means: seconds since 1970, or milliseconds where seconds
   * would be a year beyond 5000.
   */
  public static Instant ofEpoch(long number) {
    return number > -MIN_EPOCH_MILLIS && number < MIN_EPOCH_MILLIS
        ? Instant.ofEpochSecond(number)
        : Instant.ofEpochMilli(number);
  }

  /** The time of a text in RFC 3339; empty where it is none. */
  static Optional<Instant> parse(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC))
          .map(OffsetDateTime::toInstant);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
