package org.wirecopy.enrich.language;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Latin letters with marks, and what is typed for them where a keyboard or a system has none. */
final class LatinMarks {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private LatinMarks() {}

  /** The text with each letter's marks left off; as long as it was, if it was in NFC. */
  static String without(String text) {
    if (text.chars().allMatch(unit -> unit < 0x80)) {
      return text;
    }
    String plain = text.replace('đ', 'd').replace('ł', 'l').replace('ø', 'o').replace('ı', 'i');
    return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
  }

  /** Whether all Latin letters are those of ASCII. */
  static boolean areAbsent(String text) {
    return text.chars().allMatch(unit -> unit < 0x80 || !Character.isLetter(unit));
  }
}
