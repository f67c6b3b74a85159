package org.wirecopy.store.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Many ids as one parameter. */
final class Ids {
  private Ids() {}

  static Array array(Connection connection, Collection<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  /** The ids as a parameter that is cast to {@code uuid[]}. */
  static String text(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  /** Runs a statement whose only parameter is the ids; with none, nothing is run. */
  static void execute(Connection connection, String sql, Collection<UUID> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, array(connection, ids));
      statement.execute();
    }
  }
}
