package org.wirecopy.store.postgres;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;

/** How long a transaction may take. */
final class WriteTimeout {
  /** From here on Postgres limits transactions, before it only single statements. */
  private static final int LIMITS_TRANSACTIONS = 17;

  /** query_canceled and transaction_timeout. */
  private static final Set<String> STATES = Set.of("57014", "25P04");

  private WriteTimeout() {}

  /** Limits the transaction that has just begun; zero for not at all. */
  static void set(Connection connection, Duration timeout) throws SQLException {
    if (timeout.isZero()) {
      return;
    }
    String sql = "SET LOCAL statement_timeout = " + timeout.toMillis();
    if (connection.getMetaData().getDatabaseMajorVersion() >= LIMITS_TRANSACTIONS) {
      sql += "; SET LOCAL transaction_timeout = " + timeout.toMillis();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Whether a failure says that the time was over, be it that of the connection. */
  static boolean isOver(SQLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException
          || (cause instanceof SQLException sql && STATES.contains(sql.getSQLState()))) {
        return true;
      }
    }
    return e.getNextException() != null && isOver(e.getNextException());
  }
}
