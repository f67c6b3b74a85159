package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wirecopy.store.arrival.Partition;

/** Where reading goes on. */
final class OffsetRows {
  private OffsetRows() {}

  /** The offsets of the partitions; one never seen before starts at 0. */
  static Map<Partition, Long> load(Connection connection, Collection<Partition> partitions)
      throws SQLException {
    Map<Partition, Long> offsets = new TreeMap<>();
    try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO consumer_offsets (topic, partition, next_offset) VALUES (?, ?, 0)"
                    + " ON CONFLICT DO NOTHING");
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT next_offset FROM consumer_offsets WHERE topic = ? AND partition = ?")) {
      for (Partition partition : partitions.stream().sorted().toList()) {
        insert.setString(1, partition.topic());
        insert.setInt(2, partition.number());
        insert.execute();
        select.setString(1, partition.topic());
        select.setInt(2, partition.number());
        try (ResultSet row = select.executeQuery()) {
          row.next();
          offsets.put(partition, row.getLong(1));
        }
      }
    }
    return offsets;
  }

  /**
   * Moves the offsets, each only from where the claim says it stands. The rows stay locked until
   * the transaction ends, so that no other consumer writes in between.
   *
   * @param claims in the order of their partitions
   */
  static void move(Connection connection, List<Claim> claims) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE consumer_offsets SET next_offset = ?, committed_at = now()"
                + " WHERE topic = ? AND partition = ? AND next_offset = ?")) {
      for (Claim claim : claims) {
        update.setLong(1, claim.to());
        update.setString(2, claim.partition().topic());
        update.setInt(3, claim.partition().number());
        update.setLong(4, claim.from());
        update.addBatch();
      }
      int[] moved = update.executeBatch();
      for (int i = 0; i < moved.length; i++) {
        if (moved[i] != 1) {
          throw new LostPartitionException(claims.get(i));
        }
      }
    }
  }
}
