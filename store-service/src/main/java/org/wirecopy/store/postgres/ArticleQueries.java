package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds articles. */
@Singleton
public class ArticleQueries {
  private static final String SELECT = "SELECT id, uri, arrival, family, record FROM ";

  /** What a reader asks, and what those who may see restricted articles ask. */
  private static final String SHOWN = SELECT + "shown_articles";

  private static final String ALL = SELECT + "articles";

  private final DataSource dataSource;

  @Inject
  public ArticleQueries(@Questions DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * One article; empty where the store does not have it.
   *
   * @param restricted whether it is wanted too if it is withheld or under embargo
   */
  public Optional<StoredArticle> find(UUID id, boolean restricted) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement((restricted ? ALL : SHOWN) + " WHERE id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(article(row)) : Optional.empty();
      }
    }
  }

  /** Those of the articles that are in the store and may be shown. */
  public List<StoredArticle> shown(Collection<UUID> ids) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SHOWN + " WHERE id = ANY (?)")) {
      select.setArray(1, Ids.array(connection, ids));
      List<StoredArticle> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(article(rows));
        }
      }
      return found;
    }
  }

  /** Since when an article is down; empty where it is not. Why, is not for everybody to read. */
  public Optional<Instant> takenDownAt(UUID id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT taken_down_at FROM takedowns WHERE id = ? AND lifted_at IS NULL")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(row.getObject("taken_down_at", OffsetDateTime.class).toInstant())
            : Optional.empty();
      }
    }
  }

  static StoredArticle article(ResultSet row) throws SQLException {
    return new StoredArticle(
        row.getObject("id", UUID.class),
        row.getString("uri"),
        row.getLong("arrival"),
        row.getString("family"),
        row.getString("record"));
  }
}
