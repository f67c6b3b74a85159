package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.wirecopy.store.words.EntityId;
import org.wirecopy.store.words.Token;
import org.wirecopy.store.words.Tokens;
import org.wirecopy.store.words.WordQuery;

/** Finds who and what is named. */
@Singleton
public class EntityQueries {
  /** An entity that only restricted articles name is not known to a reader. */
  private static final String SELECT =
      """
      SELECT e.id, e.type, e.name, shown.articles
      FROM entities e
      CROSS JOIN LATERAL (
        SELECT count(*) AS articles FROM mentions m
        WHERE m.entity_id = e.id
          AND NOT EXISTS (SELECT FROM restricted_articles r WHERE r.id = m.article_id)) AS shown
      WHERE shown.articles > 0 AND\s
      """;

  /** Of more spellings than this the first are looked at; whoever types on gets fewer. */
  private static final int MAX_SPELLINGS = 2_000;

  /** A spelling counts if the entity is called so, or an article that may be shown writes it. */
  private static final String BY_SPELLING =
      "e.id IN (SELECT n.entity_id FROM (SELECT entity_id, spelling FROM names"
          + " WHERE words @@ ?::tsquery LIMIT "
          + MAX_SPELLINGS
          + ") AS n JOIN entities o ON o.id = n.entity_id WHERE n.spelling = left(o.name, 200)"
          + " OR EXISTS (SELECT FROM mentions m WHERE m.entity_id = n.entity_id"
          + " AND n.spelling = ANY (m.spellings)"
          + " AND NOT EXISTS (SELECT FROM restricted_articles r WHERE r.id = m.article_id)))"
          + " ORDER BY articles DESC, id LIMIT ?";

  private final DataSource dataSource;

  @Inject
  public EntityQueries(@Questions DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Those of whom some spelling has all the words, each by its beginning, whatever their case and
   * accents; the most named first.
   */
  public List<NamedEntity> byWords(String words, int limit) throws SQLException {
    List<Token> tokens = Tokens.of(words);
    return tokens.isEmpty() ? List.of() : read(BY_SPELLING, WordQuery.allBeginning(tokens), limit);
  }

  /** One of them. */
  public Optional<NamedEntity> find(String id) throws SQLException {
    return read("id = ? LIMIT ?", EntityId.kept(id), 1).stream().findFirst();
  }

  private List<NamedEntity> read(String where, String value, int limit) throws SQLException {
    return Transaction.call(
        dataSource,
        connection -> {
          Planning.FREE.begin(connection);
          return Statements.list(
              connection, Condition.of(SELECT + where, value, limit), EntityQueries::entity);
        });
  }

  static NamedEntity entity(ResultSet row) throws SQLException {
    return new NamedEntity(row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
  }
}
