package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.wirecopy.store.search.HitCount;
import org.wirecopy.store.words.EntityId;

/** Tells all about one entity; of very many articles that name it, from the newest. */
@Singleton
public class EntityDetails {
  /** So many articles are looked through where not all are. */
  public static final int NEWEST = 1_000;

  /** Spellings are counted in all articles where no more than these name the entity. */
  static final int MAX_COUNTED = 3_000;

  private static final String ARTICLES =
      """
      SELECT count(*) FROM (
        SELECT FROM mentions m WHERE m.entity_id = ?
        AND NOT EXISTS (SELECT FROM restricted_articles r WHERE r.id = m.article_id)
        LIMIT ?) AS counted
      """;

  private static final String NAMING =
      """
      SELECT m.article_id FROM mentions m WHERE m.entity_id = ?
      AND NOT EXISTS (SELECT FROM restricted_articles r WHERE r.id = m.article_id)
      ORDER BY m.arrival DESC NULLS LAST LIMIT ?
      """;

  private static final String ALIASES =
      """
      SELECT spelling, times, articles FROM reading.aliases WHERE entity_id = ?
      ORDER BY times DESC, spelling LIMIT ?
      """;

  private static final String NEWEST_ALIASES =
      """
      SELECT s.spelling, sum(s.times) AS times, count(*) AS articles
      FROM mentions m CROSS JOIN LATERAL unnest(m.spellings, m.spelling_times) AS s(spelling, times)
      WHERE m.entity_id = ? AND m.article_id = ANY (?)
      GROUP BY s.spelling ORDER BY times DESC, s.spelling LIMIT ?
      """;

  private static final String NAMED_WITH =
      """
      SELECT e.id, e.type, e.name, counted.n
      FROM (SELECT m.entity_id, count(*) AS n FROM mentions m
            WHERE m.entity_id <> ? AND m.article_id = ANY (?)
            GROUP BY m.entity_id ORDER BY n DESC, m.entity_id LIMIT ?) AS counted
      JOIN entities e ON e.id = counted.entity_id
      ORDER BY counted.n DESC, e.id
      """;

  private final DataSource dataSource;

  @Inject
  public EntityDetails(@Questions DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** All about an entity; empty where no article that may be shown names it. */
  public Optional<EntityDetail> find(String anyId, int maxAliases, int maxNamedWith)
      throws SQLException {
    String id = EntityId.kept(anyId);
    return Transaction.call(
        dataSource,
        connection -> {
          Planning.FREE.begin(connection);
          HitCount articles =
              HitCount.of(
                  list(connection, ARTICLES, row -> row.getLong(1), id, HitCount.MAX + 1).get(0));
          if (articles.count() == 0) {
            return Optional.empty();
          }
          Object ids =
              Ids.array(
                  connection,
                  list(connection, NAMING, row -> row.getObject(1, UUID.class), id, NEWEST));
          List<Alias> aliases =
              countsAll(articles)
                  ? list(connection, ALIASES, EntityDetails::alias, id, maxAliases)
                  : list(connection, NEWEST_ALIASES, EntityDetails::alias, id, ids, maxAliases);
          List<NamedEntity> namedWith =
              list(connection, NAMED_WITH, EntityQueries::entity, id, ids, maxNamedWith);
          return list(
                  connection,
                  "SELECT id, type, name FROM entities WHERE id = ?",
                  row ->
                      new EntityDetail(
                          row.getString("id"),
                          row.getString("type"),
                          row.getString("name"),
                          articles,
                          aliases,
                          namedWith),
                  id)
              .stream()
              .findFirst();
        });
  }

  /** Whether spellings are counted in all articles, and not in the newest. */
  public static boolean countsAll(HitCount articles) {
    return articles.count() <= MAX_COUNTED;
  }

  private static Alias alias(ResultSet row) throws SQLException {
    return new Alias(row.getString(1), row.getLong(2), row.getLong(3));
  }

  private static <T> List<T> list(
      Connection connection, String sql, ResultPageReader.Row<T> row, Object... parameters)
      throws SQLException {
    return Statements.list(connection, Condition.of(sql, parameters), row);
  }
}
