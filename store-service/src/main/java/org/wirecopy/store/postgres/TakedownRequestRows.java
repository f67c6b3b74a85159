package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.store.arrival.Arrival;

/** The newest takedown request about each article. */
final class TakedownRequestRows {
  private TakedownRequestRows() {}

  static void put(Connection connection, Collection<Arrival.Request> requests) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "INSERT INTO takedown_wishes (id, uri, action, reason, requested_at)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                + " arrival = EXCLUDED.arrival, action = EXCLUDED.action,"
                + " reason = EXCLUDED.reason, requested_at = EXCLUDED.requested_at")) {
      for (Arrival.Request request : requests) {
        Takedown takedown = request.takedown();
        upsert.setObject(1, request.id());
        upsert.setString(2, takedown.uri());
        upsert.setString(3, label(takedown.action()));
        upsert.setString(4, takedown.reason());
        upsert.setObject(5, takedown.requestedAt().atOffset(ZoneOffset.UTC));
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }

  /** As in the record's JSON. */
  private static String label(Takedown.Action action) {
    return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
