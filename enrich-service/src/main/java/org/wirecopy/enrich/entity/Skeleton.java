package org.wirecopy.enrich.entity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.wirecopy.enrich.entity.SpellingGroups.Tradition;

/**
 * How a part of a name is reduced to what its spellings have in common.
 *
 * @param tradition where the name comes from
 * @param writer who has written it
 */
record Skeleton(Tradition tradition, Writer writer) {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

  /** As English families are spelled and nobody writes Arabic: Omar Kelly is no Omar Keli. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          ".*(?:ll[sy]?|ss|ck|tt|wn|ey|[^aeiou]le|[rst]e|son|ton|ford|wood|worth|field|land|well)");

  /**
   * The skeleton of a part; where no tradition is known, its letters.
   *
   * @param small Latin letters alone, with marks or without
   */
  String of(String small) {
    String plain = Latin.of(small);
    return switch (tradition) {
      case SLAVIC -> letters(SlavicSkeleton.of(writer == Writer.SCHOLAR ? small : plain, writer));
      case ARABIC ->
          ENGLISH.matcher(plain).matches() ? plain : letters(ArabicSkeleton.of(plain, writer));
      case PERHAPS_SLAVIC, OTHER -> Umlauts.folded(plain);
    };
  }

  /** Sounds as letters that have no capital in a skeleton. */
  private static String letters(String sounds) {
    return sounds
        .replace('S', 'š')
        .replace('Z', 'ž')
        .replace('C', 'č')
        .replace('K', 'ķ')
        .replace('T', 'ţ');
  }

  /** The skeleton with the tradition before it. */
  String marked(String written) {
    return tradition + " " + of(NO_LETTER.matcher(written.toLowerCase(Locale.ROOT)).replaceAll(""));
  }
}
