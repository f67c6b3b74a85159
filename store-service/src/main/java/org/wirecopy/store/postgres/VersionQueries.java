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

/** Finds the versions of articles. */
@Singleton
public class VersionQueries {
  private static final String ALL =
      """
      SELECT * FROM (
        SELECT version, arrival, ingested_at, published, pub_status, embargoed_until, record
        FROM articles WHERE id = ?
        UNION ALL
        SELECT version, arrival, ingested_at, published, pub_status, embargoed_until, record
        FROM versions WHERE article_id = ?) AS all_versions
      """;

  private static final String SHOWN = " WHERE showable(pub_status, embargoed_until)";

  private static final String ORDER = " ORDER BY arrival DESC";

  private final DataSource dataSource;

  @Inject
  public VersionQueries(@Questions DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The versions of an article, the newest first.
   *
   * @param article one that the one who asks may see
   * @param restricted whether versions that are withheld or under embargo are wanted too
   */
  public List<KeptVersion> of(UUID article, boolean restricted) throws SQLException {
    List<KeptVersion> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(ALL + (restricted ? "" : SHOWN) + ORDER)) {
      select.setObject(1, article);
      select.setObject(2, article);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new KeptVersion(
                  rows.getInt("version"),
                  Rows.instant(rows, "ingested_at"),
                  Rows.instant(rows, "published"),
                  rows.getString("record")));
        }
      }
    }
    return found;
  }
}
