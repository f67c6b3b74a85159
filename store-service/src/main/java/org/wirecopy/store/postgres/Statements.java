package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SQL with its parameters, as a statement. */
final class Statements {
  private Statements() {}

  static PreparedStatement prepare(Connection connection, Condition sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql.sql());
    int index = 1;
    for (Object parameter : sql.parameters()) {
      statement.setObject(index++, parameter);
    }
    return statement;
  }

  /** All rows of a query that is known to have few. */
  static <T> List<T> list(Connection connection, Condition sql, ResultPageReader.Row<T> row)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (PreparedStatement select = prepare(connection, sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(row.read(rows));
      }
    }
    return found;
  }
}
