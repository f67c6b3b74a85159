package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Finds who and what is named. */
@Singleton
public class EntityQueries {
  private static final String SELECT =
      "SELECT id, type, name,"
          + " (SELECT count(*) FROM mentions m WHERE m.entity_id = e.id) AS articles"
          + " FROM entities e WHERE ";

  private final DataSource dataSource;

  @Inject
  public EntityQueries(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Those whose name has all the words, whatever their case; the most named first. */
  public List<NamedEntity> byWords(String words, int limit) throws SQLException {
    return read(
        "to_tsvector('simple', name) @@ plainto_tsquery('simple', ?)"
            + " ORDER BY articles DESC, id LIMIT ?",
        words,
        limit);
  }

  /** One of them. */
  public Optional<NamedEntity> find(String id) throws SQLException {
    return read("id = ? LIMIT ?", id, 1).stream().findFirst();
  }

  private List<NamedEntity> read(String where, String value, int limit) throws SQLException {
    List<NamedEntity> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT + where)) {
      select.setString(1, value);
      select.setInt(2, limit);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new NamedEntity(
                  rows.getString("id"),
                  rows.getString("type"),
                  rows.getString("name"),
                  rows.getLong("articles")));
        }
      }
    }
    return found;
  }
}
