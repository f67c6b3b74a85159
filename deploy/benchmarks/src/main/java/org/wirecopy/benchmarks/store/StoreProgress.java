package org.wirecopy.benchmarks.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.wirecopy.servers.PostgresServer;

/** How far a store has come, as its database tells over a connection that is kept. */
final class StoreProgress implements AutoCloseable {
  private static final String WRITTEN =
      "SELECT coalesce(sum(next_offset), 0) FROM consumer_offsets WHERE topic ="
          + " 'articles.enriched'";

  /** The store's own transactions that have changed something. */
  private static final String OPEN =
      "SELECT count(*) FROM pg_stat_activity WHERE backend_xid IS NOT NULL"
          + " AND application_name = 'wirecopy-store'";

  private final Connection connection;

  StoreProgress(PostgresServer postgres) throws SQLException {
    connection = postgres.connect();
  }

  /** Records of {@code articles.enriched} behind which the store would go on. */
  long written() throws SQLException {
    return number(WRITTEN);
  }

  /** Whether the store has written rows that are not committed. */
  boolean isBatchOpen() throws SQLException {
    return number(OPEN) > 0;
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
