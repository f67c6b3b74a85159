package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.wirecopy.store.arrival.Arrival;

/** What was taken down, and when. */
final class TakedownRows {
  private TakedownRows() {}

  static void put(Connection connection, Collection<Arrival.Takedown> takedowns)
      throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "INSERT INTO takedowns AS t (id, uri, taken_down_at) VALUES (?, ?, ?)"
                // Said twice, it was down since the first time.
                + " ON CONFLICT (id) DO UPDATE SET lifted_at = NULL, arrival = EXCLUDED.arrival,"
                + " taken_down_at = CASE"
                + " WHEN t.lifted_at IS NULL THEN t.taken_down_at ELSE EXCLUDED.taken_down_at"
                + " END")) {
      for (Arrival.Takedown takedown : takedowns) {
        upsert.setObject(1, takedown.id());
        upsert.setString(2, takedown.uri());
        upsert.setObject(3, takedown.delivery().timestamp().atOffset(ZoneOffset.UTC));
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }

  /** The articles are back. */
  static void lift(Connection connection, Collection<UUID> articles) throws SQLException {
    Ids.execute(
        connection,
        "UPDATE takedowns SET lifted_at = now() WHERE lifted_at IS NULL AND id = ANY (?)",
        articles);
  }
}
