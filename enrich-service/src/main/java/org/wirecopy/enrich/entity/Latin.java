package org.wirecopy.enrich.entity;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** Names in plain Latin letters, whatever script and with whatever marks they were written. */
final class Latin {
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern UKRAINIAN = Pattern.compile("[іїєґІЇЄҐ]");

  // The standard of the United States Board on Geographic Names: what English newsrooms write.
  private static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN");
  private static final Transliterator UKRAINIAN_BGN =
      Transliterator.getInstance("Ukrainian-Latin/BGN");

  private static final Transliterator ANY =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; [:^ASCII:] Remove");

  private Latin() {}

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /** The text in ASCII letters, compatibility forms resolved; case is kept. */
  static String of(String text) {
    if (isAscii(text)) {
      return text;
    }
    String plain = Normalizer2.getNFKCInstance().normalize(text);
    if (CYRILLIC.matcher(plain).find()) {
      boolean ukrainian = UKRAINIAN.matcher(plain).find();
      plain = (ukrainian ? UKRAINIAN_BGN : RUSSIAN).transliterate(plain);
    }
    return ANY.transliterate(plain.replace('’', '\'').replace('ʼ', '\''));
  }
}
