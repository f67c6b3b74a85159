package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.wirecopy.store.search.HitCount;
import org.wirecopy.store.search.Search;

/** Counts what hits have in common, and when they were published. */
@Singleton
public class FacetQueries {
  /** Of more hits the newest are counted. */
  private static final String HITS =
      """
      WITH hits AS MATERIALIZED (
        SELECT a.id, a.language, a.source, a.published FROM articles a
        WHERE %s ORDER BY a.arrival DESC LIMIT\s"""
          + HitCount.MAX
          + ")\n";

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

  /** The most frequent values of each kind, most hits first. */
  public List<Facet> facets(Search search) throws SQLException {
    return read(
        search,
        FACETS,
        null,
        row ->
            new Facet(
                row.getString("kind"),
                row.getString("value"),
                row.getString("name"),
                row.getLong("n")));
  }

  /** How many hits were published when; those without such a time are left out. */
  public List<Period> timeline(Search search, Interval interval) throws SQLException {
    return read(
        search, TIMELINE, interval.format(), row -> new Period(row.getString(1), row.getLong(2)));
  }

  private <T> List<T> read(Search search, String sql, String last, ResultPageReader.Row<T> row)
      throws SQLException {
    return Transaction.call(
        dataSource,
        connection -> {
          Planning.FREE.begin(connection);
          Set<String> stems = languages.of(connection, search);
          Condition condition = SearchCondition.of(search, stems, "a");
          boolean few = false;
          if (SearchCondition.hasIndex(search, stems)) {
            Planning.ALL_HITS.set(connection);
            few = Hits.count(connection, condition).isComplete();
          }
          List<Object> parameters = new ArrayList<>(condition.parameters());
          if (last != null) {
            parameters.add(last);
          }
          (few ? Planning.FREE : Planning.SORTED_BY_INDEX).set(connection);
          List<T> found = new ArrayList<>();
          try (PreparedStatement select =
                  Statements.prepare(
                      connection, new Condition(sql.formatted(condition.sql()), parameters));
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              found.add(row.read(rows));
            }
          }
          return found;
        });
  }
}
