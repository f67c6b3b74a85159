package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.wirecopy.enrich.contract.AnsweredRecord;
import org.wirecopy.store.arrival.Answer;

/**
 * Which records of {@code articles.ingested} have been answered: a bit for each offset, in blocks
 * of 1,024. What each topic has answered is kept apart, so that it can be forgotten when that topic
 * is read again.
 */
final class AnswerRows {
  private static final int BLOCK = 1024;

  private record Block(String ingested, int partition, long number) implements Comparable<Block> {
    private static final Comparator<Block> ORDER =
        Comparator.comparing(Block::ingested)
            .thenComparingInt(Block::partition)
            .thenComparingLong(Block::number);

    static Block of(AnsweredRecord record) {
      return new Block(record.topicId(), record.partition(), record.offset() / BLOCK);
    }

    @Override
    public int compareTo(Block other) {
      return ORDER.compare(this, other);
    }
  }

  private AnswerRows() {}

  /**
   * Keeps that the records were answered.
   *
   * @return the answers to records that had been answered before, here or earlier in the list
   */
  static List<Answer> mark(Connection connection, List<Answer> answers) throws SQLException {
    Map<Block, Map<String, BitSet>> marks = new TreeMap<>();
    for (Answer answer : answers) {
      marks
          .computeIfAbsent(Block.of(answer.ingested()), any -> new TreeMap<>())
          .computeIfAbsent(answer.from().topic(), any -> new BitSet(BLOCK));
    }
    if (marks.isEmpty()) {
      return List.of();
    }
    insert(connection, marks);
    Map<Block, BitSet> answered = lock(connection, marks);
    List<Answer> repeats = new ArrayList<>();
    for (Answer answer : answers) {
      Block block = Block.of(answer.ingested());
      int bit = (int) (answer.ingested().offset() % BLOCK);
      if (answered.get(block).get(bit)) {
        repeats.add(answer);
      } else {
        answered.get(block).set(bit);
        marks.get(block).get(answer.from().topic()).set(bit);
      }
    }
    update(connection, marks);
    return repeats;
  }

  /** Makes the rows that are missing, so that of two stores one waits for the other. */
  private static void insert(Connection connection, Map<Block, Map<String, BitSet>> marks)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO answers (ingested, partition, block, topic) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING")) {
      for (Map.Entry<Block, Map<String, BitSet>> block : marks.entrySet()) {
        for (String topic : block.getValue().keySet()) {
          set(insert, 1, block.getKey());
          insert.setString(4, topic);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /** What any topic has answered of each block, which nobody else writes until the end. */
  private static Map<Block, BitSet> lock(
      Connection connection, Map<Block, Map<String, BitSet>> marks) throws SQLException {
    Map<Block, BitSet> answered = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT offsets::text FROM answers WHERE ingested = ? AND partition = ?"
                + " AND block = ? ORDER BY topic FOR UPDATE")) {
      for (Block block : marks.keySet()) {
        set(select, 1, block);
        BitSet bits = new BitSet(BLOCK);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            String offsets = rows.getString(1);
            IntStream.range(0, BLOCK).filter(i -> offsets.charAt(i) == '1').forEach(bits::set);
          }
        }
        answered.put(block, bits);
      }
    }
    return answered;
  }

  private static void update(Connection connection, Map<Block, Map<String, BitSet>> marks)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE answers SET offsets = offsets | ?::bit(1024) WHERE ingested = ?"
                + " AND partition = ? AND block = ? AND topic = ?")) {
      for (Map.Entry<Block, Map<String, BitSet>> block : marks.entrySet()) {
        for (Map.Entry<String, BitSet> topic : block.getValue().entrySet()) {
          update.setString(1, text(topic.getValue()));
          set(update, 2, block.getKey());
          update.setString(5, topic.getKey());
          update.addBatch();
        }
      }
      update.executeBatch();
    }
  }

  private static void set(PreparedStatement statement, int first, Block block) throws SQLException {
    statement.setString(first, block.ingested());
    statement.setInt(first + 1, block.partition());
    statement.setLong(first + 2, block.number());
  }

  private static String text(BitSet bits) {
    StringBuilder text = new StringBuilder(BLOCK);
    IntStream.range(0, BLOCK).forEach(i -> text.append(bits.get(i) ? '1' : '0'));
    return text.toString();
  }
}
