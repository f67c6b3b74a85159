package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.IngestTopics;

/**
 * A topic is read again from its beginning, so everything that was counted of it is forgotten.
 * Articles and takedowns stay: what comes again finds them known.
 */
final class ReadAgain {
  private ReadAgain() {}

  static void topic(Connection connection, String topic) throws SQLException {
    for (String table : List.of("outcomes", "rejections", "answers")) {
      execute(connection, "DELETE FROM " + table + " WHERE topic = ?", topic);
    }
    execute(
        connection,
        "UPDATE consumer_offsets SET next_offset = 0, topic_id = NULL, leader_epoch = NULL,"
            + " last_offset = NULL, last_sha256 = NULL WHERE topic = ?",
        topic);
    boolean files = topic.equals(IngestTopics.INGEST_FILES.name());
    if (files) {
      execute(connection, "DELETE FROM files");
    }
    if (files || topic.equals(EnrichTopics.ARTICLES_ENRICHED.name())) {
      execute(connection, "DELETE FROM write_offs WHERE sum = ?", WriteOffs.ARTICLES);
    }
    if (files || topic.equals(IngestTopics.ARTICLES_REJECTED.name())) {
      execute(connection, "DELETE FROM write_offs WHERE sum = ?", WriteOffs.REJECTIONS);
    }
  }

  private static void execute(Connection connection, String sql, String... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }
}
