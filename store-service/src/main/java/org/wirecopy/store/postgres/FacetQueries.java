package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
            FROM (SELECT a.published FROM articles a WHERE %s%s) AS hits
            WHERE published IS NOT NULL GROUP BY 1) AS counted
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
          HitFinder finder = finder(connection, search);
          HitFinder.Newest newest = finder.newest(MAX_HITS);
          List<UUID> ids = finder.ids(newest, MAX_HITS);
          Planning.FREE.set(connection);
          List<Facet> facets = CommonTraits.facets(connection, ids);
          boolean isAll = newest.count().isComplete() && newest.count().count() == ids.size();
          return new Counted<>(facets, new HitCount(ids.size(), isAll));
        });
  }

  /** How many hits were published when; those without such a time are left out. */
  public Counted<Period> timeline(Search search, Interval interval) throws SQLException {
    return Transaction.call(
        dataSource,
        connection -> {
          HitFinder.Newest newest = finder(connection, search).newest(MAX_HITS);
          newest.planning().set(connection);
          return new Counted<>(periods(connection, newest, interval), newest.count());
        });
  }

  private HitFinder finder(Connection connection, Search search) throws SQLException {
    Planning.FREE.begin(connection);
    return new HitFinder(connection, search, languages.of(connection, search));
  }

  private static List<Period> periods(
      Connection connection, HitFinder.Newest newest, Interval interval) throws SQLException {
    List<Object> parameters = new ArrayList<>(List.of(interval.format(), interval.part()));
    parameters.addAll(newest.condition().parameters());
    // All are counted as they lie; the order is what tells the newest from more.
    HitCount count = newest.count();
    String only = count.isComplete() ? "" : " ORDER BY a.arrival DESC LIMIT " + count.count();
    Condition select =
        new Condition(TIMELINE.formatted(newest.condition().sql(), only), parameters);
    return Statements.list(connection, select, row -> new Period(row.getString(1), row.getLong(2)));
  }
}
