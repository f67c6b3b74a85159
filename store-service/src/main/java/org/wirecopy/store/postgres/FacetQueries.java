package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.wirecopy.store.search.HitCount;
import org.wirecopy.store.search.Search;

/** Counts what hits have in common, and when they were published. */
@Singleton
public class FacetQueries {
  /** Of more hits the newest are counted: each names a dozen, who are looked up one by one. */
  static final int MAX_HITS = 1_000;

  // Texts are made of the few counted parts: to make one for each hit takes longer than to count.
  private static final String TIMELINE =
      """
      SELECT to_char(part AT TIME ZONE 'UTC', ?), n
      FROM (SELECT date_trunc(?, published, 'UTC') AS part, count(*) AS n
            FROM articles a WHERE %s AND published IS NOT NULL GROUP BY 1) AS counted
      ORDER BY part
      """;

  private final DataSource dataSource;
  private final StoredLanguages languages;

  @Inject
  FacetQueries(@Questions DataSource dataSource, StoredLanguages languages) {
    this.dataSource = dataSource;
    this.languages = languages;
  }

  /**
   * What was counted.
   *
   * @param over how many hits, the newest, and whether these are all
   */
  public record Counted<T>(List<T> items, HitCount over) {
    public Counted {
      items = List.copyOf(items);
    }
  }

  /** The most frequent values of each kind, most hits first. */
  public Counted<Facet> facets(Search search) throws SQLException {
    return Transaction.call(
        dataSource,
        connection -> {
          HitFinder.Newest newest = finder(connection, search).newest(MAX_HITS);
          Planning.FREE.set(connection);
          List<Facet> facets = CommonTraits.facets(connection, newest.ids());
          return new Counted<>(facets, new HitCount(newest.ids().size(), newest.areAll()));
        });
  }

  /** How many hits were published when; those without such a time are left out. */
  public Counted<Period> timeline(Search search, Interval interval) throws SQLException {
    return Transaction.call(
        dataSource,
        connection -> {
          HitFinder finder = finder(connection, search);
          HitFinder.Newest newest = finder.newest(MAX_HITS);
          List<Period> periods = periods(connection, finder.counted(newest), interval);
          HitCount count = newest.count();
          return new Counted<>(
              periods, count.isComplete() ? count : new HitCount(newest.ids().size(), false));
        });
  }

  private HitFinder finder(Connection connection, Search search) throws SQLException {
    Planning.FREE.begin(connection);
    return new HitFinder(connection, search, languages.of(connection, search));
  }

  private static List<Period> periods(Connection connection, Condition hits, Interval interval)
      throws SQLException {
    List<Object> parameters = new ArrayList<>(List.of(interval.format(), interval.part()));
    parameters.addAll(hits.parameters());
    Condition select = new Condition(TIMELINE.formatted(hits.sql()), parameters);
    return Statements.list(connection, select, row -> new Period(row.getString(1), row.getLong(2)));
  }
}
