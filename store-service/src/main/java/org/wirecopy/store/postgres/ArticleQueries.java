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
  private static final String OPEN =
      "(coalesce(pub_status, 'usable') = 'usable' AND coalesce(embargoed_until, now()) <= now())";
  private static final String SELECT =
      "SELECT id, uri, arrival, NOT " + OPEN + " AS restricted, record FROM articles";

  private final DataSource dataSource;

  @Inject
  public ArticleQueries(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** One article, restricted or not; empty where the store does not have it. */
  public Optional<StoredArticle> find(UUID id) throws SQLException {
    ArticleFilter filter = new ArticleFilter(id, null, null, null, null, true);
    return newest(filter, null, 1).items().stream().findFirst();
  }

  /** Those of the articles that are in the store and not restricted. */
  public List<StoredArticle> open(Collection<UUID> ids) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(SELECT + " WHERE id = ANY (?) AND " + OPEN)) {
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

  /**
   * An article that was taken down.
   *
   * @param reason null where none is known
   */
  public record TakenDown(Instant at, String reason) {}

  /** Since when and why an article is down; empty where it is not. */
  public Optional<TakenDown> takenDown(UUID id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT t.taken_down_at, w.reason FROM takedowns t LEFT JOIN takedown_wishes w"
                    + " ON w.id = t.id AND w.action = 'take-down'"
                    + " WHERE t.id = ? AND t.lifted_at IS NULL")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new TakenDown(
                    row.getObject("taken_down_at", OffsetDateTime.class).toInstant(),
                    row.getString("reason")))
            : Optional.empty();
      }
    }
  }

  /**
   * The articles that arrived last first; a new version is an arrival.
   *
   * @param before only those that arrived before this one; null for the first slice
   */
  public Slice<StoredArticle> newest(ArticleFilter filter, Long before, int limit)
      throws SQLException {
    Conditions conditions = conditions(filter).and("arrival < ?", before);
    return read(conditions, "arrival DESC", limit);
  }

  /**
   * The articles in the order of their URIs' bytes.
   *
   * @param after only those behind this URI; null for the first slice
   */
  public Slice<StoredArticle> byUri(ArticleFilter filter, String after, int limit)
      throws SQLException {
    // The first part is for the index, which holds the beginnings only.
    Conditions conditions =
        conditions(filter).and("left(uri, 512) >= left(?, 512) AND uri > ?", after);
    return read(conditions, "left(uri, 512), uri", limit);
  }

  private Slice<StoredArticle> read(Conditions conditions, String order, int limit)
      throws SQLException {
    String sql = SELECT + conditions.where() + " ORDER BY " + order + " LIMIT ?";
    return SliceReader.read(
        dataSource,
        sql,
        conditions,
        limit,
        ArticleQueries::article,
        article -> article.json().length());
  }

  private static StoredArticle article(ResultSet row) throws SQLException {
    return new StoredArticle(
        row.getObject("id", UUID.class),
        row.getString("uri"),
        row.getLong("arrival"),
        row.getBoolean("restricted"),
        row.getString("record"));
  }

  private static Conditions conditions(ArticleFilter filter) {
    Conditions conditions =
        new Conditions()
            .and("id = ?", filter.id())
            .and("inbox = ?", filter.inbox())
            .and("language = ?", filter.language())
            .and("family = ?", filter.family())
            .and("id IN (SELECT article_id FROM mentions WHERE entity_id = ?)", filter.entity());
    return filter.restricted() ? conditions : conditions.and(OPEN);
  }
}
