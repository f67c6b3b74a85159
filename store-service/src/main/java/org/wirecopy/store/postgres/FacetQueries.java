package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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

  private static final String HITS =
      """
      WITH hits AS MATERIALIZED (
        SELECT a.id, a.language, a.source, a.published FROM articles a
        WHERE %s ORDER BY a.arrival DESC LIMIT %d)
      """;

  private static final String FACETS =
      HITS
          + """
          SELECT * FROM (
            SELECT kind, value, name, n, row_number() OVER (PARTITION BY kind ORDER BY n DESC, value) AS place
            FROM (
              SELECT 'language' AS kind, language AS value, NULL AS name, count(*) AS n
              FROM hits GROUP BY language
              UNION ALL
              SELECT 'source', source, NULL, count(*) FROM hits WHERE source IS NOT NULL GROUP BY source
              UNION ALL
              SELECT 'month', to_char(published AT TIME ZONE 'UTC', 'YYYY-MM'), NULL, count(*)
              FROM hits WHERE published IS NOT NULL GROUP BY 2
              UNION ALL
              SELECT e.type, e.id, e.name, named.n
              FROM (SELECT m.entity_id, count(*) AS n FROM hits h JOIN mentions m ON m.article_id = h.id
                    GROUP BY m.entity_id) AS named
              JOIN entities e ON e.id = named.entity_id) AS counted) AS placed
          WHERE place <= 20 ORDER BY kind, place
          """;

  private static final String TIMELINE =
      HITS
          + """
          SELECT to_char(published AT TIME ZONE 'UTC', ?), count(*)
          FROM hits WHERE published IS NOT NULL GROUP BY 1 ORDER BY 1
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
          List<Facet> facets =
              read(
                  connection,
                  FACETS,
                  Condition.of("a.id = ANY (?::uuid[])", Ids.text(ids)),
                  ids.size(),
                  List.of(),
                  row ->
                      new Facet(
                          row.getString("kind"),
                          row.getString("value"),
                          row.getString("name"),
                          row.getLong("n")));
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
          List<Period> periods =
              read(
                  connection,
                  TIMELINE,
                  newest.condition(),
                  newest.count().count(),
                  List.of(interval.format()),
                  row -> new Period(row.getString(1), row.getLong(2)));
          return new Counted<>(periods, newest.count());
        });
  }

  private HitFinder finder(Connection connection, Search search) throws SQLException {
    Planning.FREE.begin(connection);
    return new HitFinder(connection, search, languages.of(connection, search));
  }

  private static <T> List<T> read(
      Connection connection,
      String sql,
      Condition hits,
      long limit,
      List<Object> further,
      ResultPageReader.Row<T> row)
      throws SQLException {
    List<Object> parameters = new ArrayList<>(hits.parameters());
    parameters.addAll(further);
    List<T> found = new ArrayList<>();
    try (PreparedStatement select =
            Statements.prepare(
                connection, new Condition(sql.formatted(hits.sql(), limit), parameters));
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(row.read(rows));
      }
    }
    return found;
  }
}
