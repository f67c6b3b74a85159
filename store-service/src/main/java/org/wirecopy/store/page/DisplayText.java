package org.wirecopy.store.page;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wirecopy.store.display.VisibleText;

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

  /** A number with its thousands told apart. */
  public static String grouped(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** A fraction in percent. */
  public static String percent(double fraction) {
    return Math.round(fraction * PERCENT) + " %";
  }
}
