package org.wirecopy.store.page;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.wirecopy.enrich.contract.Language;

/**
 * The language of an article, for markup and for people.
 *
 * @param tag BCP 47; empty where nobody can tell
 * @param name in English
 * @param direction {@code rtl} or {@code ltr}; {@code auto} where the language is not known
 */
public record Tongue(String tag, String name, String direction) {
  /** Of a tag as the enricher writes it. */
  public static Tongue of(String tag) {
    if (tag == null || tag.equals(Language.UNDETERMINED)) {
      return new Tongue("", "language unknown", "auto");
    }
    String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    return new Tongue(
        tag,
        name.isEmpty() ? tag : name,
        ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr");
  }
}
