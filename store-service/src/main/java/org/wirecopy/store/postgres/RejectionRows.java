package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.Coordinates;
import org.wirecopy.store.arrival.Delivery;
import org.wirecopy.store.arrival.StoreRejection;

/** What was rejected on the way, and what the store rejects. */
final class RejectionRows {
  /** The same coordinates come again only where an operator has a partition read anew. */
  private static final String INSERT =
      "INSERT INTO rejections (topic, partition, \"offset\", stage, reason, record, uri,"
          + " has_marks, read_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " ON CONFLICT (topic, partition, \"offset\") DO UPDATE SET arrival = EXCLUDED.arrival,"
          + " stage = EXCLUDED.stage, reason = EXCLUDED.reason, record = EXCLUDED.record,"
          + " uri = EXCLUDED.uri, has_marks = EXCLUDED.has_marks, read_at = EXCLUDED.read_at,"
          + " state = EXCLUDED.state, mended_at = NULL, mended_by = NULL, mended_sha256 = NULL";

  private RejectionRows() {}

  static void insert(Connection connection, List<Arrival.Rejected> rejected) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Arrival.Rejected arrival : rejected) {
        add(
            insert,
            arrival.delivery(),
            arrival.rejection().stage().name().toLowerCase(Locale.ROOT),
            arrival.rejection().reason(),
            arrival.json(),
            arrival.rejection().uri(),
            false);
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
        add(
            insert,
            arrival.delivery(),
            rejection.stage(),
            rejection.reason(),
            json,
            rejection.uri(),
            arrival.hasMarks());
      }
      insert.executeBatch();
    }
  }

  private static void add(
      PreparedStatement insert,
      Delivery delivery,
      String stage,
      String reason,
      String json,
      String uri,
      boolean hasMarks)
      throws SQLException {
    Coordinates at = delivery.at();
    insert.setString(1, at.topic());
    insert.setInt(2, at.partition());
    insert.setLong(3, at.offset());
    insert.setString(4, stage);
    insert.setString(5, reason);
    insert.setString(6, json);
    insert.setString(7, uri);
    insert.setBoolean(8, hasMarks);
    insert.setObject(9, delivery.timestamp().atOffset(ZoneOffset.UTC));
    insert.addBatch();
  }
}
