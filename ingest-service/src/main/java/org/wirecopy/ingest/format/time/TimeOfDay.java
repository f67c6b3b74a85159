package org.wirecopy.ingest.format.time;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The clock in a written date.
 *
 * @param time of day
 * @param zone if it is said
 * @param around the text without both
 */
record TimeOfDay(LocalTime time, Optional<ZoneId> zone, String around) {
  private static final String FORENOON = "a\\.?m\\.?|上午|午前|오전|π\\.?μ\\.?";
  private static final String AFTERNOON = "p\\.?m\\.?|下午|午後|오후|μ\\.?μ\\.?";

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:])(?<before>%1$s|%2$s)? ?(?<hour>\\d{1,2}) ?(?:[:h时時点點시] ?|\\.(?=\\d\\d ?uhr)|(?<=kl\\.? \\d\\d?)\\.)(?<minute>\\d{2})(?!\\d)[分분]?(?:[:.] ?(?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?: ?(?<after>%1$s|%2$s)(?![\\p{L}]))?"
              .formatted(FORENOON, AFTERNOON));

  private static final Pattern HOUR =
      Pattern.compile("(?<!\\d)(?<hour>\\d{1,2}) ?(?<after>[ap]\\.?m\\.?)(?![\\p{L}])");

  private static final Pattern ZONE_BEHIND =
      Pattern.compile("^ ?,? ?((?:gmt|utc|ut|z)? ?[+-]\\d{1,2}(?::?\\d{2})?(?!\\d)|[a-z]{1,4}\\b)");

  private static final Pattern ZONE_AT_END =
      Pattern.compile(" ((?:gmt|utc|ut)? ?[+-]\\d{2}:?\\d{2}|[a-z]{2,4})$");

  /** The clock in a text in small letters; empty if there is none. */
  static Optional<TimeOfDay> in(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (clock.find()) {
      boolean afternoon =
          is(clock.group("before"), AFTERNOON) || is(clock.group("after"), AFTERNOON);
      boolean forenoon = is(clock.group("before"), FORENOON) || is(clock.group("after"), FORENOON);
      String second = clock.group("second");
      return Optional.of(
          of(
              text,
              clock,
              hour(clock, forenoon, afternoon),
              Integer.parseInt(clock.group("minute")),
              second == null ? 0 : Integer.parseInt(second)));
    }
    Matcher hour = HOUR.matcher(text);
    if (hour.find()) {
      boolean afternoon = is(hour.group("after"), AFTERNOON);
      return Optional.of(of(text, hour, hour(hour, !afternoon, afternoon), 0, 0));
    }
    return Optional.empty();
  }

  private static boolean is(String mark, String marks) {
    return mark != null && mark.matches(marks);
  }

  private static int hour(Matcher clock, boolean forenoon, boolean afternoon) {
    int hour = Integer.parseInt(clock.group("hour"));
    if (afternoon && hour < 12) {
      return hour + 12;
    }
    return forenoon && hour == 12 ? 0 : hour;
  }

  private static TimeOfDay of(String text, Matcher found, int hour, int minute, int second) {
    LocalTime time = LocalTime.of(hour, minute, second == 60 ? 59 : second);
    String before = text.substring(0, found.start()) + " ";
    String after = text.substring(found.end());
    for (Pattern place : List.of(ZONE_BEHIND, ZONE_AT_END)) {
      Matcher said = place.matcher(after);
      Optional<ZoneId> zone = said.find() ? Zones.of(said.group(1)) : Optional.empty();
      if (zone.isPresent()) {
        String rest = after.substring(0, said.start()) + after.substring(said.end());
        return new TimeOfDay(time, zone, before + rest);
      }
    }
    return new TimeOfDay(time, Optional.empty(), before + after);
  }
}
