package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.wirecopy.store.arrival.Outcome;
import org.wirecopy.store.arrival.OutcomeCounts;
import org.wirecopy.store.arrival.Partition;

/** The counters behind the balance; one row for each partition, so that consumers never meet. */
final class OutcomeRows {
  private OutcomeRows() {}

  static void add(Connection connection, OutcomeCounts counts) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "INSERT INTO outcomes AS o (topic, partition, outcome, count) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (topic, partition, outcome)"
                + " DO UPDATE SET count = o.count + EXCLUDED.count")) {
      for (Map.Entry<Partition, Map<Outcome, Long>> entry : counts.byPartition().entrySet()) {
        for (Map.Entry<Outcome, Long> count : entry.getValue().entrySet()) {
          upsert.setString(1, entry.getKey().topic());
          upsert.setInt(2, entry.getKey().number());
          upsert.setString(3, count.getKey().label());
          upsert.setLong(4, count.getValue());
          upsert.addBatch();
        }
      }
      upsert.executeBatch();
    }
  }
}
