package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.wirecopy.topics.TopicBreak;

/**
 * Reading goes on with what is there and cannot have been read; the sums stay, since what they
 * count was read.
 */
final class AcceptedBreak {
  /** Of a topic that is another, no partition can have been read. */
  private static final String REPLACED =
      "UPDATE consumer_offsets SET next_offset = 0, topic_id = NULL, leader_epoch = NULL,"
          + " last_offset = NULL, last_sha256 = NULL"
          + " WHERE topic = ? AND topic_id IS DISTINCT FROM ?";

  private static final String OTHERWISE =
      "UPDATE consumer_offsets SET next_offset = ?, leader_epoch = NULL,"
          + " last_offset = NULL, last_sha256 = NULL WHERE topic = ? AND partition = ?";

  /** Another record may come to the coordinates of one that is gone. */
  private static final String REJECTIONS =
      "UPDATE rejections SET topic = ?"
          + " WHERE topic = ? AND (? OR (partition = ? AND \"offset\" >= ?))";

  private AcceptedBreak() {}

  static void apply(Connection connection, TopicBreak accepted) throws SQLException {
    boolean replaced = accepted.kind() == TopicBreak.Kind.REPLACED;
    setRejectionsAside(connection, accepted, replaced);
    if (replaced) {
      try (PreparedStatement update = connection.prepareStatement(REPLACED)) {
        update.setString(1, accepted.topic());
        update.setString(2, accepted.topicId());
        update.executeUpdate();
      }
    } else {
      try (PreparedStatement update = connection.prepareStatement(OTHERWISE)) {
        update.setLong(1, accepted.resume());
        update.setString(2, accepted.topic());
        update.setInt(3, accepted.partition());
        update.executeUpdate();
      }
    }
  }

  private static void setRejectionsAside(Connection connection, TopicBreak accepted, boolean all)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(REJECTIONS)) {
      update.setString(1, accepted.topic() + "~" + System.currentTimeMillis());
      update.setString(2, accepted.topic());
      update.setBoolean(3, all);
      update.setInt(4, accepted.partition());
      update.setLong(5, accepted.resume());
      update.executeUpdate();
    }
  }
}
