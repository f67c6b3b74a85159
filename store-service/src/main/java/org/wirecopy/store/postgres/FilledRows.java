package org.wirecopy.store.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.ContractJson;

/** Rows that an older release has written, and what they lack. */
final class FilledRows {
  /** What an older release writes leaves columns_version behind; so does a column that is added. */
  private static final String LACKING =
      "(columns_version IS DISTINCT FROM version OR words IS NULL)";

  private FilledRows() {}

  /** Fills those of the articles that lack something. */
  static void fill(Connection connection, Collection<UUID> articles) throws SQLException {
    if (articles.isEmpty()) {
      return;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, version, record FROM articles WHERE id = ANY (?) AND " + LACKING)) {
      select.setArray(1, Ids.array(connection, articles));
      fill(connection, select);
    }
  }

  /**
   * Fills the newest of all that lack something. Rows that somebody is writing are left for later.
   *
   * @return how many were filled
   */
  static int fillNewest(Connection connection, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, version, record FROM articles WHERE "
                + LACKING
                + " ORDER BY arrival DESC LIMIT ? FOR UPDATE SKIP LOCKED")) {
      select.setInt(1, limit);
      return fill(connection, select);
    }
  }

  private static int fill(Connection connection, PreparedStatement lacking) throws SQLException {
    int filled = 0;
    try (ResultSet rows = lacking.executeQuery();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE articles SET published = ?, source = ?, byline = ?, located = ?, text = ?,"
                    + " words = ?::tsvector, columns_version = ? WHERE id = ?")) {
      while (rows.next()) {
        UUID id = rows.getObject("id", UUID.class);
        EnrichedArticle article =
            ContractJson.read(
                rows.getString("record").getBytes(StandardCharsets.UTF_8), EnrichedArticle.class);
        ColumnValues.set(update, 1, article);
        update.setInt(7, rows.getInt("version"));
        update.setObject(8, id);
        update.addBatch();
        EntityRows.fill(connection, id, article.enrichment().entities().items());
        filled++;
      }
      update.executeBatch();
    }
    return filled;
  }
}
