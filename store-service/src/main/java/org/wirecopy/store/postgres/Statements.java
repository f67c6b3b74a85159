package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

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
}
