package org.wirecopy.enrich.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The languages that news comes in. A model that knows more of them is not asked for the others:
 * Latin or Volapük would only ever be a mistake for one of these.
 */
final class NewsLanguages {
  private static final String TAGS =
      "ar az bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka"
          + " kk kn ko lt lv mk ml mn mr ms nb ne nl nn pa pl ps pt ro ru sk sl so sq sr sv sw ta"
          + " te th tl tr uk ur uz vi zh";

  /** Languages that ISO 639-3 divides or names anew, under the name that models use. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("cmn", "zh", "pes", "fa", "lvs", "lv", "ekk", "et", "arb", "ar", "pan", "pa");

  private static final Map<String, String> BY_ISO_639_3 = byIso6393();

  private NewsLanguages() {}

  /** The BCP 47 tag of an ISO 639-3 code, if news comes in that language. */
  static Optional<String> tag(String iso6393) {
    return Optional.ofNullable(BY_ISO_639_3.get(iso6393));
  }

  private static Map<String, String> byIso6393() {
    Map<String, String> tags = new HashMap<>(OTHER_NAMES);
    for (String tag : TAGS.split(" ", -1)) {
      tags.put(Locale.forLanguageTag(tag).getISO3Language(), tag);
    }
    return Map.copyOf(tags);
  }
}
