package org.wirecopy.store.words;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Makes words equal that people take for the same: case, accents, full and half width, Arabic vowel
 * signs and forms of alef, the two ways to write {@code ß}.
 */
final class Folding {
  /** What Unicode does not decompose. */
  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ħ', "h"),
          Map.entry((int) 'ŋ', "n"),
          // Greek sigma at the end of a word.
          Map.entry((int) 'ς', "σ"),
          // Arabic: alef maksura, Persian yeh and kaf, teh marbuta, tatweel, the alef of the Koran.
          Map.entry(0x0649, "\u064A"),
          Map.entry(0x06CC, "\u064A"),
          Map.entry(0x06A9, "\u0643"),
          Map.entry(0x0629, "\u0647"),
          Map.entry(0x0640, ""),
          Map.entry(0x0671, "\u0627"));

  private static final int BREVE = 0x0306;

  private Folding() {}

  static String fold(String raw) {
    return isAscii(raw) ? raw.toLowerCase(Locale.ROOT) : foldAny(raw);
  }

  /** Lower case alone: what stemmers need that know accents. */
  static String lower(String raw) {
    return Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static String foldAny(String raw) {
    String apart = Normalizer.normalize(lower(raw), Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    UnicodeScript script = UnicodeScript.COMMON;
    for (int i = 0; i < apart.length(); ) {
      int point = apart.codePointAt(i);
      i += Character.charCount(point);
      int type = Character.getType(point);
      if (type == Character.FORMAT) {
        continue;
      }
      if (type == Character.NON_SPACING_MARK) {
        if (!isAccent(script, point)) {
          folded.appendCodePoint(point);
        }
        continue;
      }
      script = UnicodeScript.of(point);
      append(folded, point);
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static void append(StringBuilder folded, int point) {
    String other = LETTERS.get(point);
    if (other != null) {
      folded.append(other);
    } else if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
      folded.append(Character.digit(point, 10));
    } else {
      folded.appendCodePoint(point);
    }
  }

  /** In other scripts these signs are vowels or make another letter, as the breve of й does. */
  private static boolean isAccent(UnicodeScript script, int mark) {
    return switch (script) {
      case LATIN, GREEK, ARABIC, HEBREW -> true;
      case CYRILLIC -> mark != BREVE;
      default -> false;
    };
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }
}
