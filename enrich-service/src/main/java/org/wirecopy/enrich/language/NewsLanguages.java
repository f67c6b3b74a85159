package org.wirecopy.enrich.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The languages that news comes in. A model that knows more of them is not asked for the others:
 * Latin or Volapük would only ever be a mistake for one of these.
 */
final class NewsLanguages {
  /** BCP 47 tags; a language's place here is its index everywhere in this package. */
  static final List<String> TAGS =
      List.of(
          ("af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu"
                  + " hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms mt my nb ne nl nn pa"
                  + " pl ps pt ro ru si sk sl so sq sr sv sw ta te tg th tl tr uk ur uz vi zh")
              .split(" ", -1));

  /** What models call them otherwise: ISO 639-3 codes of their varieties, macrolanguages. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "cmn", "zh", "pes", "fa", "lvs", "lv", "ekk", "et", "arb", "ar", "pan", "pa", "no", "nb");

  private static final Map<String, Integer> INDICES = indices();

  private NewsLanguages() {}

  /**
   * The place in {@link #TAGS}, or -1 if no news comes in that language.
   *
   * @param code ISO 639-1 or 639-3
   */
  static int index(String code) {
    return INDICES.getOrDefault(code, -1);
  }

  /** The place of a BCP 47 tag with or without region and script, or -1: for null as well. */
  static int indexOfTag(String tag) {
    return tag == null ? -1 : index(Locale.forLanguageTag(tag).getLanguage());
  }

  private static Map<String, Integer> indices() {
    Map<String, Integer> indices = new HashMap<>();
    for (int i = 0; i < TAGS.size(); i++) {
      indices.put(TAGS.get(i), i);
      indices.put(Locale.forLanguageTag(TAGS.get(i)).getISO3Language(), i);
    }
    OTHER_NAMES.forEach((name, tag) -> indices.put(name, indices.get(tag)));
    return Map.copyOf(indices);
  }
}
