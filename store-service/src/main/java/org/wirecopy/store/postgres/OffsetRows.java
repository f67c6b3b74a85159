package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wirecopy.store.arrival.Partition;
import org.wirecopy.topics.Position;
import org.wirecopy.topics.Witness;

/** Where reading resumes. */
final class OffsetRows {
  private OffsetRows() {}

  /** Where the partitions stand; one never seen before at its start. */
  static Map<Partition, Position> load(Connection connection, Collection<Partition> partitions)
      throws SQLException {
    Map<Partition, Position> positions = new TreeMap<>();
    try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO consumer_offsets (topic, partition, next_offset) VALUES (?, ?, 0)"
                    + " ON CONFLICT DO NOTHING");
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT next_offset, topic_id, leader_epoch, last_offset, last_sha256"
                    + " FROM consumer_offsets WHERE topic = ? AND partition = ?")) {
      for (Partition partition : partitions.stream().sorted().toList()) {
        insert.setString(1, partition.topic());
        insert.setInt(2, partition.number());
        insert.execute();
        select.setString(1, partition.topic());
        select.setInt(2, partition.number());
        try (ResultSet row = select.executeQuery()) {
          row.next();
          positions.put(partition, position(row));
        }
      }
    }
    return positions;
  }

  private static Position position(ResultSet row) throws SQLException {
    String sha256 = row.getString("last_sha256");
    Witness last = sha256 == null ? null : new Witness(row.getLong("last_offset"), sha256);
    return new Position(
        row.getLong("next_offset"),
        row.getString("topic_id"),
        row.getObject("leader_epoch", Integer.class),
        last);
  }

  /** Names the topic of partitions that a release before this one has read. */
  static void adopt(Connection connection, Map<Partition, String> topicIds) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE consumer_offsets SET topic_id = ?"
                + " WHERE topic = ? AND partition = ? AND topic_id IS NULL AND next_offset > 0")) {
      for (Map.Entry<Partition, String> entry : topicIds.entrySet()) {
        update.setString(1, entry.getValue());
        update.setString(2, entry.getKey().topic());
        update.setInt(3, entry.getKey().number());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /**
   * Moves the offsets, each only from where the claim says it stands. The rows stay locked until
   * the transaction ends, so that no other consumer writes in between.
   *
   * @param ranges in the order of their partitions
   */
  static void move(Connection connection, List<OffsetRange> ranges) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE consumer_offsets SET next_offset = ?, topic_id = ?, leader_epoch = ?,"
                + " last_offset = coalesce(?, last_offset),"
                + " last_sha256 = coalesce(?, last_sha256), committed_at = now()"
                + " WHERE topic = ? AND partition = ? AND next_offset = ?")) {
      for (OffsetRange range : ranges) {
        Position to = range.position();
        update.setLong(1, to.next());
        update.setString(2, to.topicId());
        update.setObject(3, to.leaderEpoch(), Types.INTEGER);
        update.setObject(4, to.last() == null ? null : to.last().offset(), Types.BIGINT);
        update.setString(5, to.last() == null ? null : to.last().sha256());
        update.setString(6, range.partition().topic());
        update.setInt(7, range.partition().number());
        update.setLong(8, range.from());
        update.addBatch();
      }
      int[] moved = update.executeBatch();
      for (int i = 0; i < moved.length; i++) {
        if (moved[i] != 1) {
          throw new LostPartitionException(ranges.get(i));
        }
      }
    }
  }
}
