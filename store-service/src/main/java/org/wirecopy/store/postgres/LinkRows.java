package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.store.arrival.Arrival;

/** Links as the records name them: from the later article to the earlier. */
final class LinkRows {
  private LinkRows() {}

  static void insert(Connection connection, Collection<Arrival.Article> articles)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO links (article_id, other_id, other_uri, relation, similarity, share)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      for (Arrival.Article article : articles) {
        Set<UUID> others = new HashSet<>();
        others.add(article.id());
        for (Duplicate link : article.enriched().enrichment().dedupe().duplicates()) {
          UUID other = ArticleUri.id(link.uri());
          if (!others.add(other)) {
            continue;
          }
          insert.setObject(1, article.id());
          insert.setObject(2, other);
          insert.setString(3, link.uri());
          insert.setString(4, link.relation().name());
          insert.setDouble(5, link.similarity());
          insert.setDouble(6, link.share());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /** Deletes what the articles' own records have named. */
  static void deleteOwn(Connection connection, Collection<UUID> articles) throws SQLException {
    Ids.execute(connection, "DELETE FROM links WHERE article_id = ANY (?)", articles);
  }

  /** Deletes what others' records have named. */
  static void deleteOthers(Connection connection, Collection<UUID> articles) throws SQLException {
    Ids.execute(connection, "DELETE FROM links WHERE other_id = ANY (?)", articles);
  }
}
