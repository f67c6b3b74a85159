package org.wirecopy.ingest.format.time;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One way of writing what is written in many: small letters without accents, Western digits. */
final class Normal {
  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
  private static final Pattern MARKS = Pattern.compile("[\\p{Cf}]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern MINUS = Pattern.compile("[\u2010-\u2015\u2212]");

  /** What stands in brackets behind a time repeats its zone. */
  private static final Pattern BEHIND = Pattern.compile(" ?(\\([^()]*\\)|\\[[^\\[\\]]*\\])$");

  private Normal() {}

  static String of(String written) {
    String text = SPACES.matcher(MARKS.matcher(written).replaceAll("")).replaceAll(" ").strip();
    text = withoutAccents(text.toLowerCase(Locale.ROOT));
    StringBuilder western = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isDigit(point)) {
                western.append(Character.digit(point, 10));
              } else {
                western.appendCodePoint(point);
              }
            });
    String plain = MINUS.matcher(western).replaceAll("-");
    String before = BEHIND.matcher(plain).replaceFirst("");
    return before.isBlank() ? plain : before.strip();
  }

  /** Composed again, since the decomposed letters of Korean are other letters. */
  static String withoutAccents(String text) {
    String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFC);
  }
}
