package org.wirecopy.enrich.entity;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** Names in plain Latin letters, whatever script and with whatever marks they were written. */
final class Latin {
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern GREEK_LETTER = Pattern.compile("\\p{IsGreek}");
  private static final Pattern MARKED = Pattern.compile("[\\p{L}&&[^\\p{ASCII}]]|\\p{M}");
  private static final Pattern NOT_LATIN = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");
  private static final Pattern UKRAINIAN = Pattern.compile("[іїєґІЇЄҐ]");

  // The standard of the United States Board on Geographic Names: what English newsrooms write.
  private static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN");
  private static final Transliterator UKRAINIAN_BGN =
      Transliterator.getInstance("Ukrainian-Latin/BGN");

  private static final Transliterator ANY =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; [:^ASCII:] Remove");

  // The United Nations' standard: a name as it sounds, "Mitsotakis".
  private static final Transliterator GREEK = Transliterator.getInstance("Greek-Latin/UNGEGN");

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
    } else if (GREEK_LETTER.matcher(plain).find()) {
      plain = GREEK.transliterate(plain);
    }
    return ANY.transliterate(
        // Azerbaijani writers themselves have it so where there is no such letter.
        plain.replace('’', '\'').replace('ʼ', '\'').replace('ə', 'a').replace('Ə', 'A'));
  }

  /** Whether a text in Latin letters has some with marks. */
  static boolean hasMarks(String text) {
    return !isAscii(text) && is(text) && MARKED.matcher(text).find();
  }

  /** Whether all letters are Latin ones. */
  static boolean is(String text) {
    return isAscii(text) || !NOT_LATIN.matcher(text).find();
  }

  /** The text in Latin letters: Latin ones keep their marks, others get plain ones. */
  static String withMarks(String text) {
    if (isAscii(text)) {
      return text;
    }
    String plain = Normalizer2.getNFKCInstance().normalize(text);
    return is(plain) ? plain.replace('’', '\'').replace('ʼ', '\'') : of(text);
  }
}
