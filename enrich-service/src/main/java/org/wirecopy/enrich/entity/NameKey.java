package org.wirecopy.enrich.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.ibm.icu.lang.UCharacter;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a name as they are compared: without case, marks, points and a leading article. */
final class NameKey {
  private static final Pattern INITIALS = Pattern.compile("\\b((?:\\p{L}\\.)+)(\\p{L}\\b(?!\\.))?");
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`]");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private static final Cache<String, String> TOLD = RememberedNames.empty();

  private NameKey() {}

  /**
   * A name as lower-case ASCII words with one space between them, without points in initials and
   * without a leading English article.
   */
  static String words(String name) {
    return isPlain(name)
        ? withoutArticle(name.toLowerCase(Locale.ROOT))
        : TOLD.get(name, NameKey::tell);
  }

  private static String tell(String name) {
    String plain = Latin.of(name);
    plain = INITIALS.matcher(plain).replaceAll(m -> m.group().replace(".", "") + " ");
    plain = APOSTROPHES.matcher(plain).replaceAll("");
    plain = UCharacter.foldCase(plain, true).replace("&", " and ");
    plain = NO_WORD.matcher(plain).replaceAll(" ").strip();
    return withoutArticle(plain);
  }

  private static String withoutArticle(String words) {
    return words.startsWith("the ") ? words.substring("the ".length()) : words;
  }

  /** ASCII words with one space between them: most names, for which all rules do nothing. */
  private static boolean isPlain(String name) {
    boolean space = true;
    for (int i = 0; i < name.length(); i++) {
      char character = name.charAt(i);
      boolean letter =
          (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
      if (!letter && (character != ' ' || space)) {
        return false;
      }
      space = !letter;
    }
    return !space;
  }
}
