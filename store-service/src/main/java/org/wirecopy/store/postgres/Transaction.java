package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work that is done as a whole or not at all. */
final class Transaction {
  private Transaction() {}

  @FunctionalInterface
  interface Work {
    void on(Connection connection) throws SQLException;
  }

  @FunctionalInterface
  interface Question<T> {
    T on(Connection connection) throws SQLException;
  }

  static void run(DataSource dataSource, Work work) throws SQLException {
    Boolean unused =
        call(
            dataSource,
            connection -> {
              work.on(connection);
              return true;
            });
  }

  static <T> T call(DataSource dataSource, Question<T> question) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T answer = question.on(connection);
        connection.commit();
        return answer;
      } finally {
        // Nothing after a commit; all of it after an exception.
        connection.rollback();
      }
    }
  }
}
