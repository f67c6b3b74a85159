package org.wirecopy.store.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.ingest.contract.Origin;

/** How figures and words are shown to people. */
final class Shown {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Shown() {}

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  static String percent(double fraction) {
    return Math.round(fraction * 100) + " %";
  }

  static String place(Origin origin) {
    String file = origin.inbox() + "/" + origin.path();
    return origin.entry() == null ? file : file + " › " + origin.entry();
  }

  static String relation(Relation relation) {
    return switch (relation) {
      case EXACT -> "same text as";
      case NEAR -> "nearly the same as";
      case CONTAINS -> "holds much of";
      case CONTAINED_IN -> "mostly held in";
    };
  }

  /** The name of a language in English, or its tag. */
  static String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    return tag.equals("und") ? "language unknown" : name.isEmpty() ? tag : name;
  }
}
