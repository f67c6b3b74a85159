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

  private final Pattern within;
  private final Pattern open;

  /** What goes on with the date behind the month or the day of the week. */
  private static final Pattern GOES_ON = Pattern.compile("\\.?,? ?\\d");

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
    String word = "(?<=\\p{Lu}[\\p{L}.’'-]{0,30}),? " + Wording.either(words);
    open = Pattern.compile(word + "$");
    within = Pattern.compile(word + "\\.?,? \\d{1,2}(?:, \\d{4})?$");
  }

  /** Where the name ends that stands in a text from one place to another. */
  int end(String text, int start, int end) {
    int from = text.lastIndexOf(' ', end - 1);
    if (from <= start || text.lastIndexOf(' ', from - 1) <= start) {
      return end;
    }
    Matcher whole = within.matcher(text).region(start, end);
    if (whole.find()) {
      return left(text, start, whole.start(), end);
    }
    Matcher begun = open.matcher(text).region(start, end);
    boolean goesOn = GOES_ON.matcher(text).region(end, text.length()).lookingAt();
    return goesOn && begun.find() ? left(text, start, begun.start(), end) : end;
  }

  private static int left(String text, int start, int without, int end) {
    int space = text.indexOf(' ', start);
    return space > 0 && space < without ? without : end;
  }
}
