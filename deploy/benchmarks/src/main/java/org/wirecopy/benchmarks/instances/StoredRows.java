package org.wirecopy.benchmarks.instances;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.wirecopy.servers.PostgresServer;

/** What stands in the store's tables. */
record StoredRows(PostgresServer postgres) {
  /** The records by URI. */
  Map<String, String> records() throws SQLException {
    Map<String, String> records = new HashMap<>();
    try (Connection connection = connection();
        ResultSet rows =
            connection.createStatement().executeQuery("SELECT uri, record FROM articles")) {
      while (rows.next()) {
        records.put(rows.getString(1), rows.getString(2));
      }
    }
    return records;
  }

  /** The links, written as {@link Pairs} does. */
  Set<String> pairs() throws SQLException {
    Set<String> pairs = new HashSet<>();
    try (Connection connection = connection();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT a.uri, l.other_uri, l.relation, l.similarity"
                        + " FROM links l JOIN articles a ON a.id = l.article_id")) {
      while (rows.next()) {
        pairs.add(
            Pairs.of(rows.getString(1), rows.getString(2), rows.getString(3), rows.getDouble(4)));
      }
    }
    return pairs;
  }

  private Connection connection() throws SQLException {
    return postgres.connect();
  }
}
