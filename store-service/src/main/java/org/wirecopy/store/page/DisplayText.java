package org.wirecopy.store.page;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wirecopy.store.display.VisibleText;
import org.wirecopy.store.search.HitCount;

/** Foreign texts, figures and times as templates show them. */
@TemplateExtension
public final class DisplayText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** Characters of a name, of an outlet or a byline. */
  private static final int MAX_NAME = 120;

  private static final int PERCENT = 100;

  private DisplayText() {}

  /** Foreign text on one line, nothing of it hidden or turned around. */
  public static String shown(String text) {
    return VisibleText.line(text);
  }

  /** Foreign running text, its lines as they are. */
  public static String shownText(String text) {
    return VisibleText.block(text);
  }

  /** A foreign name on one line, cut where it has no end. */
  public static String shownName(String text) {
    return VisibleText.line(text, MAX_NAME);
  }

  /** A value as it stands in the query of an address. */
  public static String urlEncoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The time for people, in UTC. */
  public static String shown(Instant time) {
    return TIME.format(time);
  }

  /** A time that has passed, or is to pass: {@code 40 s}, {@code 3 h 5 min}, {@code 2 days}. */
  public static String shown(Duration time) {
    if (time.toMinutes() < 1) {
      return time.toSeconds() + " s";
    }
    if (time.toHours() < 1) {
      return time.toMinutes() + " min";
    }
    if (time.toDays() < 1) {
      return "%d h %d min".formatted(time.toHours(), time.toMinutesPart());
    }
    return time.toDays() == 1 ? "1 day" : time.toDays() + " days";
  }

  /** A number with its thousands told apart. */
  public static String grouped(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** A number that was counted to a bound: 10,000+ is what exceeds it. */
  public static String counted(long number) {
    return counted(HitCount.of(number));
  }

  /** How many there are, or at least are. */
  public static String counted(HitCount count) {
    return grouped(count.count()) + (count.isComplete() ? "" : "+");
  }

  /** A fraction in percent. */
  public static String percent(double fraction) {
    return Math.round(fraction * PERCENT) + " %";
  }
}
