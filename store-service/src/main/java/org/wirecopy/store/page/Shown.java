package org.wirecopy.store.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.enrich.contract.Language;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.Origin;

/** How figures and words are shown to people. */
final class Shown {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final int MOST_TITLE = 90;

  private Shown() {}

  /** The title, or how the text begins. */
  static String title(NinjsItem item) {
    String title = item.title();
    if (title != null && !title.isBlank()) {
      return title;
    }
    String text = item.mainText().strip();
    int length = text.codePointCount(0, text.length());
    return length <= MOST_TITLE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_TITLE)) + "…";
  }

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
    return tag.equals(Language.UNDETERMINED) ? "language unknown" : name.isEmpty() ? tag : name;
  }
}
