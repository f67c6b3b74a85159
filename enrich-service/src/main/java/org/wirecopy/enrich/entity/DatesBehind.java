package org.wirecopy.enrich.entity;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dates that an engine takes for the end of a name: "Ada Marlow December" of the byline "Ada Marlow
 * December 3, 2020". Months and days are those of the Unicode CLDR. May and April are people, too,
 * so that two words must be left.
 */
final class DatesBehind {
  private static final int MIN_LENGTH = 3;

  /** Two words and a date: what is left of them is the first group. */
  private final Pattern nameAndDate;

  /** The dates of one language, a BCP 47 primary subtag. */
  DatesBehind(String language) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLanguageTag(language));
    int format = DateFormatSymbols.FORMAT;
    Set<String> words =
        Stream.of(
                symbols.getMonths(format, DateFormatSymbols.WIDE),
                symbols.getMonths(format, DateFormatSymbols.ABBREVIATED),
                symbols.getWeekdays(format, DateFormatSymbols.WIDE))
            .flatMap(Arrays::stream)
            .map(word -> word.endsWith(".") ? word.substring(0, word.length() - 1) : word)
            .filter(word -> word.length() >= MIN_LENGTH && Character.isUpperCase(word.charAt(0)))
            .collect(Collectors.toSet());
    // A date ends the name, or goes on behind it.
    nameAndDate =
        Pattern.compile(
            "(?s)^([^ ]*+ .*?\\p{Lu}[\\p{L}.’'-]{0,30}),? "
                + Wording.either(words)
                + "(?:\\.?,? \\d{1,2}(?:, \\d{4})?$|$(?=\\.?,? ?\\d))");
  }

  /** Where the name ends that stands in a text from one place to another. */
  int end(String text, int start, int end) {
    Matcher found = nameAndDate.matcher(text).region(start, end).useTransparentBounds(true);
    return found.lookingAt() ? found.end(1) : end;
  }
}
