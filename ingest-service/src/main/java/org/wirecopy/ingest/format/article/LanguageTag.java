package org.wirecopy.ingest.format.article;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** What a source writes as a language. */
public final class LanguageTag {
  private LanguageTag() {}

  /** The well-formed BCP 47 tag; null where there is none. */
  public static String of(String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    try {
      String tag =
          new Locale.Builder()
              .setLanguageTag(written.strip().replace('_', '-'))
              .build()
              .toLanguageTag();
      return tag.equals("und") ? null : tag;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
