package org.wirecopy.store.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wirecopy.store.postgres.Period;

/**
 * How many articles were published when.
 *
 * @param most of any period, at least 1
 */
public record TimeLine(List<Bar> bars, long most) {
  /** Of nothing. */
  public static final TimeLine NONE = new TimeLine(List.of(), 1);

  /** Characters of a period, 2026-03-14. */
  private static final int DAY = 10;

  private static final int MONTH = 7;
  private static final int YEAR = 4;

  /** What spans more months is told by the year. */
  private static final int MAX_MONTHS = 36;

  public TimeLine {
    bars = List.copyOf(bars);
  }

  /**
   * One period.
   *
   * @param period 2026, 2026-03 or 2026-03-14
   * @param link to its articles alone
   */
  public record Bar(String period, long articles, Address link) {}

  /**
   * Of articles that were published on these days: by the day where all are of one month, by the
   * year where they span many.
   *
   * @param days in the order of time
   * @param address of the search that finds them
   */
  public static TimeLine of(List<Period> days, Address address) {
    Map<String, Long> periods = by(MONTH, days);
    if (periods.size() == 1) {
      periods = by(DAY, days);
    } else if (periods.size() > MAX_MONTHS) {
      periods = by(YEAR, days);
    }
    List<Bar> bars =
        periods.entrySet().stream()
            .map(
                one ->
                    new Bar(
                        one.getKey(),
                        one.getValue(),
                        address.with("from", one.getKey()).with("to", one.getKey())))
            .toList();
    return new TimeLine(bars, bars.stream().mapToLong(Bar::articles).max().orElse(1));
  }

  private static Map<String, Long> by(int characters, List<Period> days) {
    return days.stream()
        .collect(
            Collectors.groupingBy(
                day -> day.period().substring(0, day.period().length() - DAY + characters),
                TreeMap::new,
                Collectors.summingLong(Period::articles)));
  }
}
