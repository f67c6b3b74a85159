package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.Coordinates;
import org.wirecopy.store.arrival.StoreRejection;

/** What was refused on the way, and what the store refuses. */
final class RejectionRows {
  /** The same coordinates come again only where an operator has a partition read anew. */
  private static final String INSERT =
      "INSERT INTO rejections (topic, partition, \"offset\", stage, reason, record)"
          + " VALUES (?, ?, ?, ?, ?, ?)"
          + " ON CONFLICT (topic, partition, \"offset\") DO UPDATE SET arrival = EXCLUDED.arrival,"
          + " stage = EXCLUDED.stage, reason = EXCLUDED.reason, record = EXCLUDED.record";

  private RejectionRows() {}

  static void insert(Connection connection, List<Arrival.Refused> refused) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Arrival.Refused arrival : refused) {
        add(
            insert,
            arrival.delivery().at(),
            arrival.rejection().stage().name().toLowerCase(Locale.ROOT),
            arrival.rejection().reason(),
            arrival.json());
      }
      insert.executeBatch();
    }
  }

  static void insertOwn(Connection connection, List<Arrival.Unreadable> unreadable)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Arrival.Unreadable arrival : unreadable) {
        StoreRejection rejection = arrival.rejection();
        String json = ContractJson.tree(rejection).toString();
        add(insert, arrival.delivery().at(), rejection.stage(), rejection.reason(), json);
      }
      insert.executeBatch();
    }
  }

  private static void add(
      PreparedStatement insert, Coordinates at, String stage, String reason, String json)
      throws SQLException {
    insert.setString(1, at.topic());
    insert.setInt(2, at.partition());
    insert.setLong(3, at.offset());
    insert.setString(4, stage);
    insert.setString(5, Storable.text(reason));
    insert.setString(6, json);
    insert.addBatch();
  }
}
