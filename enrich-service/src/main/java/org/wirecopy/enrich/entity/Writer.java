package org.wirecopy.enrich.entity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.wirecopy.enrich.entity.SpellingGroups.Tradition;

/** Who writes names from other alphabets; the same letters are other sounds with others. */
enum Writer {
  GERMAN(Pattern.compile("w|sch|tz|[ai]dse\\b")),
  FRENCH(Pattern.compile("ou|tch|ï|(?:[iy]ne|chvili)\\b")),
  SCHOLAR(Pattern.compile("[čšžë]|^(?!.*(?:[ksz]h|x)).*[bdfglmnprstvz]j[aeou]")),
  SPANISH(Pattern.compile("[áíóú]|\\bserguei|mijail|guennadi|gueorgui|yevgueni")),
  OTHER(Pattern.compile("(?!)"));

  private final Pattern evidence;

  Writer(Pattern evidence) {
    this.evidence = evidence;
  }

  /** Who writes a name of a tradition so, as far as one can see. */
  static Writer of(String name, Tradition tradition) {
    String small = name.toLowerCase(Locale.ROOT);
    if (tradition == Tradition.ARABIC) {
      // All writers have a w in these.
      small = small.replace('w', ' ');
    }
    for (Writer writer : values()) {
      if (writer.evidence.matcher(small).find()) {
        return writer;
      }
    }
    return OTHER;
  }
}
