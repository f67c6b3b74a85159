package org.wirecopy.enrich.entity;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.wirecopy.enrich.contract.Entity;

/**
 * The rule by which two spellings are one name. It looks at nothing but the name, so that an id
 * never depends on what came before.
 *
 * <p>A person goes by sound, part by part: the code of Philips' Double Metaphone (C/C++ Users
 * Journal, June 2000) of each part in Latin letters, so that Muammar Gaddafi and Moamer Kadhafi
 * meet. Organisations and places go by their words alone.
 */
final class NameKey {
  /** Longer than any name's part, so that no two names meet for being cut off. */
  private static final int LONGEST_CODE = 24;

  /** The Arabic article, which writers set or leave out. */
  private static final Set<String> ARTICLES = Set.of("al", "el", "ul");

  private static final Pattern ROMAN = Pattern.compile("[ivx]+");
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
  private static final Pattern INITIALS = Pattern.compile("\\b((?:\\p{L}\\.)+)(\\p{L}\\b(?!\\.))?");
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`]");
  private static final Pattern ENGLISH_ARTICLE = Pattern.compile("\\bthe ");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private static final Transliterator TO_ASCII =
      Transliterator.getInstance("Any-Latin; Latin-ASCII");

  private NameKey() {}

  /** The key of a name; equal for two spellings of one name of one type. */
  static String of(Entity.Type type, String name) {
    // Writers set the article or leave it out: Government of (the) National Accord.
    return type == Entity.Type.PERSON
        ? sounds(name)
        : ENGLISH_ARTICLE.matcher(words(name)).replaceAll("");
  }

  /**
   * A name as lower-case ASCII words with one space between them, without points in initials and
   * without a leading article.
   */
  static String words(String name) {
    String plain = Normalizer2.getNFKCInstance().normalize(name);
    if (!ASCII.matcher(plain).matches()) {
      plain = TO_ASCII.transliterate(plain);
    }
    plain = INITIALS.matcher(plain).replaceAll(m -> m.group().replace(".", "") + " ");
    plain = APOSTROPHES.matcher(plain).replaceAll("");
    plain = UCharacter.foldCase(plain, true).replace("&", " and ");
    plain = NO_WORD.matcher(plain).replaceAll(" ").strip();
    return plain.startsWith("the ") ? plain.substring("the ".length()) : plain;
  }

  /** How many parts a person's name has, Arabic articles aside. */
  static int parts(String name) {
    return withoutArticles(words(name)).split(" ", -1).length;
  }

  /** The last part of a person's name as plain words. */
  static String lastPart(String name) {
    String words = withoutArticles(words(name));
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  private static String sounds(String name) {
    DoubleMetaphone metaphone = new DoubleMetaphone();
    metaphone.setMaxCodeLen(LONGEST_CODE);
    StringJoiner codes = new StringJoiner(" ");
    for (String part : withoutArticles(words(name)).split(" ", -1)) {
      // An initial or a number has no sound of its own, and tells father from son.
      boolean literal = part.length() == 1 || ROMAN.matcher(part).matches();
      String code = literal ? "" : metaphone.doubleMetaphone(part);
      codes.add(code == null || code.isEmpty() ? part : code);
    }
    return codes.toString();
  }

  private static String withoutArticles(String words) {
    StringJoiner kept = new StringJoiner(" ");
    for (String word : words.split(" ", -1)) {
      if (!ARTICLES.contains(word)) {
        kept.add(word);
      }
    }
    return kept.length() == 0 ? words : kept.toString();
  }
}
