package org.wirecopy.ingest.format.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people read them: with names of months, or numbers in the order of some country. */
final class CalendarDate {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4}) ?[-/.年년] ?(\\d{1,2}) ?[-/.月월] ?(\\d{1,2}) ?[日일号號.]?");

  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.]) ?(\\d{1,2})\\2 ?(\\d{4})\\.?");

  private static final Pattern TOKEN = Pattern.compile("\\d+|[\\p{L}']+");

  /** Behind numbers: 1st, 2nd, 3rd, 4th, 1er, 1º; a year in Slavic languages. */
  private static final Set<String> ENDINGS =
      Set.of(
          "st", "nd", "rd", "th", "er", "o", "a", "e", "ª", "º", "г", "г.", "р", "r", "года",
          "року");

  /** What stands between the parts of a date. */
  private static final Set<String> BETWEEN =
      Set.of(
          "of", "the", "de", "del", "d'", "den", "der", "le", "el", "il", "di", "do", "dia", "at",
          "um", "am", "on", "om", "kl", "klo", "uhr", "hrs", "hs", "h", "a", "as", "alle", "ore",
          "o", "godz", "в", "о", "и", "año", "ano", "and", "um.", "da", "les", "ngay", "thang");

  private CalendarDate() {}

  /**
   * Reads such a date, with or without a time of day.
   *
   * @param text in small letters, without accents
   */
  static Optional<WrittenTime> read(String text) {
    Optional<TimeOfDay> clock = TimeOfDay.in(text);
    String rest = clock.map(TimeOfDay::around).orElse(text);
    Optional<ZoneId> zone = clock.flatMap(TimeOfDay::zone);
    return day(rest.strip().replaceAll("^[,;|-]+|[,;|-]+$", "").strip())
        .map(
            day ->
                clock
                    .map(found -> WrittenTime.of(day, found.time(), zone))
                    .orElseGet(() -> WrittenTime.ofDay(day)));
  }

  private static Optional<LocalDate> day(String text) {
    Matcher first = numbers(YEAR_FIRST, text);
    if (first != null) {
      return Optional.of(LocalDate.of(number(first, 1), number(first, 2), number(first, 3)));
    }
    Matcher last = numbers(YEAR_LAST, text);
    return last == null ? named(text) : inOrder(last);
  }

  /** Numbers with nothing beside them but one word: a day of the week, or "updated". */
  private static Matcher numbers(Pattern form, String text) {
    Matcher matcher = form.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    String beside = text.substring(0, matcher.start()) + " " + text.substring(matcher.end());
    boolean alone = beside.chars().noneMatch(Character::isDigit) && words(beside) <= 2;
    return alone ? matcher : null;
  }

  private static int words(String text) {
    String letters = text.replaceAll("[^\\p{L}]+", " ").strip();
    return letters.isEmpty() ? 0 : letters.split(" ").length;
  }

  /**
   * With full stops the day comes first everywhere; with others only what can be but one counts.
   */
  private static Optional<LocalDate> inOrder(Matcher form) {
    int one = number(form, 1);
    int two = number(form, 3);
    int year = number(form, 4);
    if (form.group(2).equals(".") || one > 12 || one == two) {
      return Optional.of(LocalDate.of(year, two, one));
    }
    return two > 12 ? Optional.of(LocalDate.of(year, one, two)) : Optional.empty();
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  /** A day, a month by its name and a year, in any order, with few words beside them. */
  private static Optional<LocalDate> named(String text) {
    List<String> numbers = new ArrayList<>();
    Integer month = null;
    int unknown = 0;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      String word = token.group();
      if (Character.isDigit(word.charAt(0))) {
        numbers.add(word);
        continue;
      }
      Optional<Integer> named = MonthNames.number(word);
      boolean filler = BETWEEN.contains(word) || (!numbers.isEmpty() && ENDINGS.contains(word));
      if (named.isPresent() && month == null) {
        month = named.get();
      } else if (!filler) {
        unknown++;
      }
    }
    return month == null || unknown > 2 || numbers.size() != 2
        ? Optional.empty()
        : dayAndYear(numbers, month);
  }

  private static Optional<LocalDate> dayAndYear(List<String> numbers, int month) {
    String one = numbers.get(0);
    String two = numbers.get(1);
    if (one.length() == 4 && two.length() <= 2) {
      return Optional.of(LocalDate.of(Integer.parseInt(one), month, Integer.parseInt(two)));
    }
    if (one.length() > 2 || (two.length() != 4 && two.length() != 2)) {
      return Optional.empty();
    }
    int year = Integer.parseInt(two);
    // RFC 2822, 4.3: years of two digits.
    int whole = two.length() == 4 ? year : year + (year < 50 ? 2000 : 1900);
    return Optional.of(LocalDate.of(whole, month, Integer.parseInt(one)));
  }
}
