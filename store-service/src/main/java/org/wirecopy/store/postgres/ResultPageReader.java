package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;

/** Reads slices without ever holding more than a few megabytes of records. */
final class ResultPageReader {
  /** A slice ends behind the record that exceeds this; the largest record is 8 MiB. */
  static final int MAX_CHARACTERS = 8 * 1024 * 1024;

  static final int ROWS_AT_ONCE = 20;

  private ResultPageReader() {}

  /** Reads one item from the row that the result stands at. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Runs a query.
   *
   * @param sql ends with {@code LIMIT ?}
   * @param size characters of an item
   */
  static <T> ResultPage<T> read(
      DataSource dataSource,
      String sql,
      Conditions conditions,
      int limit,
      Row<T> row,
      ToIntFunction<T> size)
      throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      // Rows come in portions only within a transaction.
      connection.setAutoCommit(false);
      try (PreparedStatement select = connection.prepareStatement(sql)) {
        select.setFetchSize(ROWS_AT_ONCE);
        conditions.set(select, limit + 1);
        try (ResultSet rows = select.executeQuery()) {
          return page(rows, limit, row, size);
        }
      } finally {
        connection.rollback();
      }
    }
  }

  static <T> ResultPage<T> page(ResultSet rows, int limit, Row<T> row, ToIntFunction<T> size)
      throws SQLException {
    List<T> items = new ArrayList<>();
    long characters = 0;
    while (rows.next()) {
      if (items.size() == limit || characters > MAX_CHARACTERS) {
        return new ResultPage<>(items, false);
      }
      T item = row.read(rows);
      items.add(item);
      characters += size.applyAsInt(item);
    }
    return new ResultPage<>(items, true);
  }
}
