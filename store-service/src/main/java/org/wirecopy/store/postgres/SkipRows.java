package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.wirecopy.ingest.contract.Skip;
import org.wirecopy.store.arrival.Arrival;

/** The skipped entries that the newest receipt of each file names. */
final class SkipRows {
  /** Each receipt of a reading repeats those before it: what is known is not written again. */
  private static final String UPSERT =
      "INSERT INTO skips AS s (file_id, number, entry, reason, detail) VALUES (?, ?, ?, ?, ?)"
          + " ON CONFLICT (file_id, number) DO UPDATE SET arrival = EXCLUDED.arrival,"
          + " entry = EXCLUDED.entry, reason = EXCLUDED.reason, detail = EXCLUDED.detail"
          + " WHERE (s.entry, s.reason, s.detail)"
          + " IS DISTINCT FROM (EXCLUDED.entry, EXCLUDED.reason, EXCLUDED.detail)";

  private static final String DELETE =
      "DELETE FROM skips s USING unnest(?, ?) AS newest (file_id, number)"
          + " WHERE s.file_id = newest.file_id AND s.number > newest.number";

  private SkipRows() {}

  static void put(Connection connection, Collection<Arrival.Receipt> receipts) throws SQLException {
    if (receipts.isEmpty()) {
      return;
    }
    deleteThoseBehind(connection, receipts);
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      for (Arrival.Receipt arrival : receipts) {
        List<Skip> skips = arrival.receipt().skips();
        for (int i = 0; i < skips.size(); i++) {
          Skip skip = skips.get(i);
          upsert.setObject(1, arrival.id());
          upsert.setInt(2, i + 1);
          upsert.setString(3, skip.entry());
          upsert.setString(4, skip.reason());
          upsert.setString(5, skip.detail());
          upsert.addBatch();
        }
      }
      upsert.executeBatch();
    }
  }

  private static void deleteThoseBehind(Connection connection, Collection<Arrival.Receipt> receipts)
      throws SQLException {
    List<UUID> ids = receipts.stream().map(Arrival.Receipt::id).toList();
    Object[] numbers = receipts.stream().map(arrival -> arrival.receipt().skips().size()).toArray();
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setArray(1, Ids.array(connection, ids));
      delete.setArray(2, connection.createArrayOf("integer", numbers));
      delete.executeUpdate();
    }
  }
}
