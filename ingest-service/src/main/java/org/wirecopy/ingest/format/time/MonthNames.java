package org.wirecopy.ingest.format.time;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names of months, from <a href="https://cldr.unicode.org">CLDR</a>. Where a name means one month
 * here and another there, the language that stands first in the list counts.
 */
final class MonthNames {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "pl", "ru", "uk", "nl", "sv", "da", "nb", "fi", "cs",
          "sk", "tr", "ro", "hu", "el", "ca", "id", "vi", "et", "lv", "lt", "bg", "sr", "ar", "fa",
          "he", "hi", "bn");

  /** Shorter than CLDR has them. */
  private static final Map<String, Integer> MORE =
      Map.of("sept", 9, "janv", 1, "fevr", 2, "febr", 2, "mrz", 3, "juil", 7, "juill", 7);

  private static final Map<String, Integer> MONTHS = months();

  private MonthNames() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>(MORE);
    for (String language : LANGUAGES) {
      DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLanguageTag(language));
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
          String[] names = symbols.getMonths(context, width);
          for (int month = 0; month < names.length && month < 12; month++) {
            add(months, names[month], month + 1);
          }
        }
      }
    }
    return Map.copyOf(months);
  }

  private static void add(Map<String, Integer> months, String name, int month) {
    String normal = Normal.withoutAccents(name.toLowerCase(Locale.ROOT)).replace(".", "").strip();
    if (normal.chars().noneMatch(c -> c == ' ' || Character.isDigit(c))) {
      months.putIfAbsent(normal, month);
    }
  }

  /** The number of a month, from 1, by its name in small letters without accents. */
  static Optional<Integer> number(String name) {
    return Optional.ofNullable(MONTHS.get(name));
  }
}
