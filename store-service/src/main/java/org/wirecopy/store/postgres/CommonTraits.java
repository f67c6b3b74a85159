package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What some articles have in common, and when they were published. */
final class CommonTraits {
  /** Types and names of entities are read one by one, so only for those named most often. */
  private static final String FACETS =
      """
      WITH hits AS MATERIALIZED (
        SELECT id, language, source, published FROM articles WHERE id = ANY (?))
      SELECT * FROM (
        SELECT kind, value, name, n, row_number() OVER (PARTITION BY kind ORDER BY n DESC, value) AS place
        FROM (
          SELECT 'language' AS kind, language AS value, NULL AS name, count(*) AS n
          FROM hits GROUP BY language
          UNION ALL
          SELECT 'source', source, NULL, count(*) FROM hits WHERE source IS NOT NULL GROUP BY source
          UNION ALL
          SELECT 'month', to_char(month, 'YYYY-MM'), NULL, n
          FROM (SELECT date_trunc('month', published AT TIME ZONE 'UTC') AS month, count(*) AS n
                FROM hits WHERE published IS NOT NULL GROUP BY month) AS months
          UNION ALL
          SELECT e.type, e.id, e.name, named.n
          FROM (SELECT m.entity_id, count(*) AS n FROM hits h JOIN mentions m ON m.article_id = h.id
                GROUP BY m.entity_id ORDER BY n DESC, m.entity_id LIMIT 300) AS named
          JOIN entities e ON e.id = named.entity_id) AS counted) AS placed
      WHERE place <= 20 ORDER BY kind, place
      """;

  private static final String DAYS =
      """
      SELECT to_char(published AT TIME ZONE 'UTC', 'YYYY-MM-DD'), count(*)
      FROM articles WHERE id = ANY (?) AND published IS NOT NULL GROUP BY 1 ORDER BY 1
      """;

  private CommonTraits() {}

  /** The most frequent values of each kind, the most frequent first. */
  static List<Facet> facets(Connection connection, List<UUID> articles) throws SQLException {
    return Statements.list(
        connection,
        Condition.of(FACETS, Ids.array(connection, articles)),
        row ->
            new Facet(
                row.getString("kind"),
                row.getString("value"),
                row.getString("name"),
                row.getLong("n")));
  }

  /** How many were published on which day; those without such a time are left out. */
  static List<Period> days(Connection connection, List<UUID> articles) throws SQLException {
    return Statements.list(
        connection,
        Condition.of(DAYS, Ids.array(connection, articles)),
        row -> new Period(row.getString(1), row.getLong(2)));
  }
}
