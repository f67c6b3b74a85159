package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wirecopy.topics.BrokenTopicsException;
import org.wirecopy.topics.TopicBreak;

/** The topics that were found to be replaced or cut. */
final class TopicBreakRows {
  private TopicBreakRows() {}

  /**
   * Passes while no topic is broken, as another consumer may have found.
   *
   * @throws BrokenTopicsException if one is
   */
  static void requireNone(Connection connection) throws SQLException {
    List<TopicBreak> breaks = all(connection);
    if (!breaks.isEmpty()) {
      throw new BrokenTopicsException(breaks);
    }
  }

  static List<TopicBreak> all(Connection connection) throws SQLException {
    List<TopicBreak> breaks = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement("SELECT * FROM topic_breaks ORDER BY topic, partition");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        breaks.add(
            new TopicBreak(
                rows.getString("topic"),
                rows.getInt("partition"),
                TopicBreak.Kind.of(rows.getString("kind")),
                rows.getLong("stored"),
                rows.getLong("first"),
                rows.getLong("end"),
                rows.getLong("resume"),
                rows.getString("topic_id")));
      }
    }
    return breaks;
  }

  /**
   * Keeps what was found first: later a topic has grown, and tells less.
   *
   * @return the topics of which something is new
   */
  static Set<String> add(Connection connection, List<TopicBreak> breaks) throws SQLException {
    Set<String> added = new HashSet<>();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO topic_breaks"
                + " (topic, partition, kind, stored, first, \"end\", resume, topic_id)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
      for (TopicBreak one : breaks) {
        insert.setString(1, one.topic());
        insert.setInt(2, one.partition());
        insert.setString(3, one.kind().label());
        insert.setLong(4, one.stored());
        insert.setLong(5, one.first());
        insert.setLong(6, one.end());
        insert.setLong(7, one.resume());
        insert.setString(8, one.topicId());
        if (insert.executeUpdate() > 0) {
          added.add(one.topic());
        }
      }
    }
    return added;
  }

  static void clear(Connection connection) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement("DELETE FROM topic_breaks")) {
      delete.executeUpdate();
    }
  }
}
