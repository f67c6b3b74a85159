package org.wirecopy.store.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The conditions of a query and their parameters; a condition without a value is left out. */
final class Conditions {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  /**
   * Adds a condition.
   *
   * @param sql with one {@code ?} for each time the value is needed
   * @param value null where nobody asked
   */
  Conditions and(String sql, Object value) {
    if (value != null) {
      conditions.add(sql);
      sql.chars().filter(c -> c == '?').forEach(any -> parameters.add(value));
    }
    return this;
  }

  /** Adds a condition that needs no value. */
  Conditions and(String sql) {
    conditions.add(sql);
    return this;
  }

  String where() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  /** Sets the parameters, and behind them the limit. */
  void set(PreparedStatement statement, int limit) throws SQLException {
    int index = 1;
    for (Object parameter : parameters) {
      statement.setObject(index++, parameter);
    }
    statement.setInt(index, limit);
  }
}
