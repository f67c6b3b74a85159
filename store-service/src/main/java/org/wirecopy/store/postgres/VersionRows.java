package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.columns.ArticleColumns;

/** The versions of articles that a newer one has taken the place of. */
final class VersionRows {
  private VersionRows() {}

  /** Keeps what is in the store of articles that get a new version. */
  static void keep(Connection connection, Collection<UUID> articles) throws SQLException {
    FilledRows.fill(connection, articles);
    Ids.execute(
        connection,
        "INSERT INTO versions (article_id, arrival, version, ingested_at, language, published,"
            + " source, title, byline, located, text, pub_status, embargoed_until, record)"
            + " SELECT id, arrival, version, ingested_at, language, published, source, title,"
            + " byline, located, text, pub_status, embargoed_until, record"
            + " FROM articles WHERE id = ANY (?)",
        articles);
  }

  /** Keeps versions that were no article of the store's at any time. */
  static void insert(Connection connection, Collection<Arrival.Article> overtaken)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO versions (article_id, version, ingested_at, language, title, pub_status,"
                + " embargoed_until, record, published, source, byline, located, text)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?, ?, ?)")) {
      for (Arrival.Article article : overtaken) {
        NinjsItem item = article.enriched().article();
        insert.setObject(1, article.id());
        insert.setInt(2, article.version());
        insert.setObject(3, article.enriched().origin().ingestedAt().atOffset(ZoneOffset.UTC));
        insert.setString(4, article.enriched().enrichment().language().tag());
        insert.setString(5, item.title());
        insert.setString(6, item.pubStatus());
        insert.setString(7, ArticleRows.embargo(item));
        insert.setString(8, article.json());
        ColumnValues.setWithoutWords(insert, 9, ArticleColumns.of(item));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static void delete(Connection connection, Collection<UUID> articles) throws SQLException {
    Ids.execute(connection, "DELETE FROM versions WHERE article_id = ANY (?)", articles);
  }
}
