package org.wirecopy.store.postgres;

import io.agroal.api.AgroalDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.jdbc.PgConnection;

/**
 * Connections that have just answered. Agroal tries one idle connection after the other, each for
 * the whole timeout; here a Postgres that does not answer costs one second, and one that was
 * started again is connected anew.
 */
final class CheckedDataSource implements DataSource {
  private static final int PATIENCE_SECONDS = 1;

  private final AgroalDataSource pool;
  private final Duration patience;

  CheckedDataSource(AgroalDataSource pool, Duration patience) {
    this.pool = pool;
    this.patience = patience;
  }

  @Override
  public Connection getConnection() throws SQLException {
    long begin = System.nanoTime();
    while (true) {
      Connection connection = pool.getConnection();
      if (connection.isValid(PATIENCE_SECONDS)) {
        return connection;
      }
      discard(connection);
      long took = System.nanoTime() - begin;
      if (took >= Math.min(patience.toNanos(), Duration.ofSeconds(PATIENCE_SECONDS).toNanos())) {
        throw new SQLTransientConnectionException(
            "Postgres has not answered for %d ms".formatted(Duration.ofNanos(took).toMillis()),
            "08006");
      }
    }
  }

  /**
   * Ends a connection and takes it out of the pool. Agroal's own {@code abort} (3.0.1) does
   * neither: it counts the connection as taken for ever, so that none was left when Postgres had
   * been started again some times.
   */
  private static void discard(Connection connection) throws SQLException {
    try {
      connection.unwrap(PgConnection.class).abort(Runnable::run);
      connection.clearWarnings();
    } catch (SQLException closed) {
      // By this Agroal learns that it is not to be used again.
    } finally {
      connection.close();
    }
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("connections are of one user");
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return pool.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return pool.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return pool.isWrapperFor(type);
  }
}
