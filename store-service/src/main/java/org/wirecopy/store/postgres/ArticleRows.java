package org.wirecopy.store.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.RecordJson;
import org.wirecopy.store.arrival.StoredVersion;

/** The newest version of each article. */
final class ArticleRows {
  private ArticleRows() {}

  /** What is known of the articles. */
  static Map<UUID, StoredVersion> known(Connection connection, Collection<UUID> ids)
      throws SQLException {
    Map<UUID, StoredVersion> known = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, version, enrichment_sha256, ingested_at FROM articles"
                + " WHERE id = ANY (?)")) {
      select.setArray(1, Ids.array(connection, ids));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          known.put(
              rows.getObject(1, UUID.class),
              new StoredVersion(
                  rows.getInt(2),
                  rows.getString(3),
                  rows.getObject(4, OffsetDateTime.class).toInstant()));
        }
      }
    }
    return known;
  }

  /** Inserts articles, or replaces their older versions. */
  static void put(Connection connection, Collection<Arrival.Article> articles) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "INSERT INTO articles AS a (id, uri, version, ingested_at, inbox, language, family, title,"
                + " pub_status, embargoed_until, enrichment_sha256, record, columns_version,"
                + " published, source, byline, located, text, words)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?::tsvector)"
                + " ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version,"
                + " first_arrival = coalesce(a.first_arrival, a.arrival),"
                + " arrival = EXCLUDED.arrival, ingested_at = EXCLUDED.ingested_at,"
                + " inbox = EXCLUDED.inbox, language = EXCLUDED.language,"
                + " family = EXCLUDED.family, title = EXCLUDED.title,"
                + " pub_status = EXCLUDED.pub_status,"
                + " embargoed_until = EXCLUDED.embargoed_until,"
                + " enrichment_sha256 = EXCLUDED.enrichment_sha256, record = EXCLUDED.record,"
                + " columns_version = EXCLUDED.columns_version,"
                + " published = EXCLUDED.published, source = EXCLUDED.source,"
                + " byline = EXCLUDED.byline, located = EXCLUDED.located,"
                + " text = EXCLUDED.text, words = EXCLUDED.words")) {
      for (Arrival.Article article : articles) {
        NinjsItem item = article.enriched().article();
        upsert.setObject(1, article.id());
        upsert.setString(2, item.uri());
        upsert.setInt(3, article.version());
        upsert.setObject(4, article.enriched().origin().ingestedAt().atOffset(ZoneOffset.UTC));
        upsert.setString(5, article.enriched().origin().inbox());
        upsert.setString(6, article.enriched().enrichment().language().tag());
        upsert.setString(7, article.enriched().enrichment().dedupe().family());
        upsert.setString(8, item.title());
        upsert.setString(9, item.pubStatus());
        upsert.setString(10, embargo(item));
        upsert.setString(11, article.enrichmentSha256());
        upsert.setString(12, article.json());
        upsert.setInt(13, article.version());
        ColumnValues.set(upsert, 14, article.enriched());
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }

  /** Gives known articles another enrichment; article and origin stay. */
  static void reenrich(Connection connection, Collection<Arrival.Article> articles)
      throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT record FROM articles WHERE id = ?");
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE articles SET language = ?, family = ?, enrichment_sha256 = ?, record = ?,"
                    + " words = ?::tsvector WHERE id = ?")) {
      for (Arrival.Article article : articles) {
        select.setObject(1, article.id());
        try (ResultSet row = select.executeQuery()) {
          row.next();
          update.setString(1, article.enriched().enrichment().language().tag());
          update.setString(2, article.enriched().enrichment().dedupe().family());
          update.setString(3, article.enrichmentSha256());
          update.setString(4, RecordJson.withEnrichmentOf(row.getString(1), article.json()));
          update.setString(5, ColumnValues.words(article.enriched()));
          update.setObject(6, article.id());
          update.addBatch();
        }
      }
      update.executeBatch();
    }
  }

  static void delete(Connection connection, Collection<UUID> ids) throws SQLException {
    Ids.execute(connection, "DELETE FROM articles WHERE id = ANY (?)", ids);
  }

  static String embargo(NinjsItem item) {
    JsonNode until = item.other().get("embargoedUntil");
    return until == null || until.isNull() ? null : until.asText();
  }
}
