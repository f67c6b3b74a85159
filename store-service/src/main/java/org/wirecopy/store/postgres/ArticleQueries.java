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

  /** A family is found by the URI of any of its articles that the one who asks may see. */
  private static final String OF_SHOWN_FAMILY =
      "id IN (SELECT m.id FROM articles f JOIN articles m ON m.family = f.family"
          + " WHERE left(f.uri, 512) = left(?, 512) AND f.uri = ?"
          + " AND showable(f.pub_status, f.embargoed_until))";

  /** The first may be gone: its URI stays the family's name. */
  private static final String OF_FAMILY =
      "family IN (SELECT ? UNION SELECT f.family FROM articles f"
          + " WHERE left(f.uri, 512) = left(?, 512) AND f.uri = ?)";

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
    ArticleFilter filter = new ArticleFilter(id, null, null, null, null, restricted);
    return newest(filter, null, 1).items().stream().findFirst();
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

  /**
   * The articles that arrived last first; a new version is an arrival.
   *
   * @param before only those that arrived before this one; null for the first slice
   */
  public ResultPage<StoredArticle> newest(ArticleFilter filter, Long before, int limit)
      throws SQLException {
    Conditions conditions = conditions(filter).and("arrival < ?", before);
    return read(filter, conditions, "arrival DESC", limit);
  }

  /**
   * The articles in the order of their URIs' bytes.
   *
   * @param after only those behind this URI; null for the first slice
   */
  public ResultPage<StoredArticle> byUri(ArticleFilter filter, String after, int limit)
      throws SQLException {
    // The first part is for the index, which holds the beginnings only.
    Conditions conditions =
        conditions(filter).and("left(uri, 512) >= left(?, 512) AND uri > ?", after);
    return read(filter, conditions, "left(uri, 512), uri", limit);
  }

  private ResultPage<StoredArticle> read(
      ArticleFilter filter, Conditions conditions, String order, int limit) throws SQLException {
    String from = filter.restricted() ? ALL : SHOWN;
    String sql = from + conditions.where() + " ORDER BY " + order + " LIMIT ?";
    return ResultPageReader.read(
        dataSource,
        sql,
        conditions,
        limit,
        ArticleQueries::article,
        article -> article.json().length());
  }

  static StoredArticle article(ResultSet row) throws SQLException {
    return new StoredArticle(
        row.getObject("id", UUID.class),
        row.getString("uri"),
        row.getLong("arrival"),
        row.getString("family"),
        row.getString("record"));
  }

  private static Conditions conditions(ArticleFilter filter) {
    return new Conditions()
        .and("id = ?", filter.id())
        .and("inbox = ?", filter.inbox())
        .and("language = ?", filter.language())
        .and(filter.restricted() ? OF_FAMILY : OF_SHOWN_FAMILY, filter.family())
        .and("id IN (SELECT article_id FROM mentions WHERE entity_id = ?)", filter.entity());
  }
}
