package org.wirecopy.store.page;

import java.sql.SQLException;
import java.util.List;
import org.wirecopy.store.postgres.FacetQueries;
import org.wirecopy.store.postgres.Interval;
import org.wirecopy.store.postgres.Period;
import org.wirecopy.store.search.Search;

/**
 * How many articles were published when.
 *
 * @param most of any period, at least 1
 */
public record TimeLine(List<Bar> bars, long most) {
  /** Of nothing. */
  public static final TimeLine NONE = new TimeLine(List.of(), 1);

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
   * Of what a search finds.
   *
   * @param address of that search
   */
  public static TimeLine of(FacetQueries facets, Search search, Address address)
      throws SQLException {
    List<Period> periods = facets.timeline(search, Interval.MONTH).items();
    if (periods.size() == 1) {
      periods = facets.timeline(search, Interval.DAY).items();
    } else if (periods.size() > MAX_MONTHS) {
      periods = facets.timeline(search, Interval.YEAR).items();
    }
    return new TimeLine(
        periods.stream()
            .map(
                one ->
                    new Bar(
                        one.period(),
                        one.articles(),
                        address.with("from", one.period()).with("to", one.period())))
            .toList(),
        periods.stream().mapToLong(Period::articles).max().orElse(1));
  }
}
