package org.wirecopy.enrich.entity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.wirecopy.enrich.entity.SpellingGroups.Tradition;

/**
 * What the spellings of a place have in common, one letter a sound. Places are told apart by more
 * than people are, so that more may differ: Ukrainian and Russian forms are one (Horlivka,
 * Gorlovka), and so are e and i of Arabic names, and voiced and voiceless consonants of Korean
 * ones.
 */
final class PlaceSkeleton {
  private static final Pattern PARTS = Pattern.compile("[\\s\\p{Z}-]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

  /** Alone or joined to what it stands before. */
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?<![\\p{L}'])(?:a[lsdnrtz]|el|ul|ash|asch|ach|adh|ath|ez|es|ed|er)[- ](?=\\p{L}{3})");

  private static final Pattern GERMAN_END = Pattern.compile("[^aeiou]?zk$");

  /** On the sounds of {@link SlavicSkeleton}. */
  private static final Rewriting SLAVIC =
      new Rewriting(
          "h",
          "g",
          "[ZzS]",
          "s",
          "^mik",
          "nik",
          "^pid",
          "pod",
          "pil$",
          "pol",
          "rig$",
          "rog",
          "rivn",
          "rovn",
          "gir(?=sk|k|$|n)",
          "gor",
          "vov(?=[CTnk])",
          "vol",
          "[ieu]*[ie]v(?=$|[kosTCi])",
          "ov",
          "Cug$",
          "Cuk",
          "oi$",
          "i",
          "[oi]?e$",
          "o",
          "[ei]a$",
          "a",
          "e",
          "i",
          "(.)\\1+",
          "$1");

  /** On those of {@link ArabicSkeleton}. */
  private static final Rewriting ARABIC =
      new Rewriting("z", "s", "^tell?$", "tal", "e", "i", "[ai]stan$", "istan");

  private static final Rewriting KOREAN =
      new Rewriting(
          "y?eo", "yo", "eu", "u", "yo", "o", "oe", "o", "sh", "s", "ch|j", "C", "[gk]+", "K",
          "[dt]+", "T", "[bp]+", "P", "l|r", "r", "nK", "ng", "(.)\\1+", "$1");

  private PlaceSkeleton() {}

  /**
   * The skeleton of a name in a tradition, as the letters tell who has written it.
   *
   * @param marked in Latin letters, with marks or without
   */
  static String of(PlaceTradition tradition, String marked) {
    return of(tradition, marked, writer(tradition, marked.toLowerCase(Locale.ROOT)));
  }

  /** The skeleton of a name in a tradition by one writer. */
  static String of(PlaceTradition tradition, String marked, Writer writer) {
    String small = marked.toLowerCase(Locale.ROOT);
    return switch (tradition) {
      case SLAVIC -> slavic(small, writer);
      case ARABIC -> arabic(small, writer);
      case KOREAN -> KOREAN.of(letters(Latin.of(small)));
      case OTHER -> letters(Latin.of(small));
    };
  }

  private static Writer writer(PlaceTradition tradition, String small) {
    boolean german = tradition == PlaceTradition.SLAVIC && GERMAN_END.matcher(small).find();
    return german
        ? Writer.GERMAN
        : Writer.of(
            small, tradition == PlaceTradition.ARABIC ? Tradition.ARABIC : Tradition.SLAVIC);
  }

  private static String slavic(String small, Writer writer) {
    StringBuilder skeleton = new StringBuilder();
    for (String part : PARTS.split(small, -1)) {
      String letters = letters(writer == Writer.SCHOLAR ? part : Latin.of(part));
      skeleton.append(SLAVIC.of(SlavicSkeleton.of(letters, writer)));
    }
    return skeleton.toString();
  }

  private static String arabic(String small, Writer writer) {
    String bare = ARTICLE.matcher(Latin.of(small)).replaceAll("");
    StringBuilder skeleton = new StringBuilder();
    for (String part : PARTS.split(bare, -1)) {
      skeleton.append(ARABIC.of(ArabicSkeleton.of(letters(part), writer)));
    }
    return skeleton.toString();
  }

  private static String letters(String text) {
    return NO_LETTER.matcher(text).replaceAll("");
  }
}
