package org.wirecopy.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The scripts that news is written in, each with its languages; most scripts have just one. */
enum NewsScript {
  LATIN(
      UnicodeScript.LATIN,
      "af az bs ca cs cy da de en es et eu fi fr ga gl hr hu id is it lt lv ms mt nb nl nn pl pt ro"
          + " sk sl so sq sr sv sw tl tr uz vi"),
  CYRILLIC(UnicodeScript.CYRILLIC, "be bg kk ky mk mn ru sr tg uk uz"),
  ARABIC(UnicodeScript.ARABIC, "ar fa ps ur"),
  DEVANAGARI(UnicodeScript.DEVANAGARI, "hi mr ne"),
  HAN(UnicodeScript.HAN, "zh"),
  KANA(UnicodeScript.HIRAGANA, "ja"),
  HANGUL(UnicodeScript.HANGUL, "ko"),
  ARMENIAN(UnicodeScript.ARMENIAN, "hy"),
  BENGALI(UnicodeScript.BENGALI, "bn"),
  ETHIOPIC(UnicodeScript.ETHIOPIC, "am"),
  GEORGIAN(UnicodeScript.GEORGIAN, "ka"),
  GREEK(UnicodeScript.GREEK, "el"),
  GUJARATI(UnicodeScript.GUJARATI, "gu"),
  GURMUKHI(UnicodeScript.GURMUKHI, "pa"),
  HEBREW(UnicodeScript.HEBREW, "he"),
  KANNADA(UnicodeScript.KANNADA, "kn"),
  KHMER(UnicodeScript.KHMER, "km"),
  LAO(UnicodeScript.LAO, "lo"),
  MALAYALAM(UnicodeScript.MALAYALAM, "ml"),
  MYANMAR(UnicodeScript.MYANMAR, "my"),
  SINHALA(UnicodeScript.SINHALA, "si"),
  TAMIL(UnicodeScript.TAMIL, "ta"),
  TELUGU(UnicodeScript.TELUGU, "te"),
  THAI(UnicodeScript.THAI, "th"),
  /** Letters that several scripts share, such as the Japanese sign of a long vowel. */
  SHARED(UnicodeScript.COMMON, ""),
  /** Any other: nothing can be told from it. */
  OTHER(UnicodeScript.UNKNOWN, "");

  private static final Map<UnicodeScript, NewsScript> BY_UNICODE = byUnicode();

  private final UnicodeScript unicode;
  private final String tags;

  NewsScript(UnicodeScript unicode, String tags) {
    this.unicode = unicode;
    this.tags = tags;
  }

  /** Places in {@link NewsLanguages#TAGS}. */
  int[] languages() {
    return Arrays.stream(tags.split(" ", -1))
        .filter(tag -> !tag.isEmpty())
        .mapToInt(NewsLanguages::index)
        .toArray();
  }

  /** Characters that several of these say a word with what takes two or three letters elsewhere. */
  boolean isDense() {
    return this == HAN || this == KANA || this == HANGUL;
  }

  static NewsScript of(int letter) {
    if (letter < 0x250) {
      return LATIN;
    }
    return BY_UNICODE.getOrDefault(UnicodeScript.of(letter), OTHER);
  }

  private static Map<UnicodeScript, NewsScript> byUnicode() {
    Map<UnicodeScript, NewsScript> scripts = new EnumMap<>(UnicodeScript.class);
    for (NewsScript script : values()) {
      scripts.put(script.unicode, script);
    }
    scripts.put(UnicodeScript.KATAKANA, KANA);
    scripts.put(UnicodeScript.INHERITED, SHARED);
    return scripts;
  }
}
