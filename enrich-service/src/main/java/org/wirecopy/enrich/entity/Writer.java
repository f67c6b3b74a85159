package org.wirecopy.enrich.entity;

import java.util.Locale;
import java.util.regex.Pattern;

/** Who writes names from other alphabets; the same letters are other sounds with others. */
enum Writer {
  GERMAN(Pattern.compile("w|sch|tz|[ai]dse\\b")),
  FRENCH(Pattern.compile("ou|tch|ï|(?:ine|chvili)\\b")),
  SCHOLAR(Pattern.compile("[čšžë]")),
  SPANISH(Pattern.compile("[áíóú]|\\bserguei|mijail|guennadi|gueorgui|yevgueni")),
  OTHER(Pattern.compile("(?!)"));

  private final Pattern evidence;

  Writer(Pattern evidence) {
    this.evidence = evidence;
  }

  /** Who writes a name so, as far as one can see. */
  static Writer of(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    for (Writer writer : values()) {
      if (writer.evidence.matcher(small).find()) {
        return writer;
      }
    }
    return OTHER;
  }
}
