package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private record Block(String ingested, int partition, long number) {
    static Block of(AnsweredRecord record) {
      return new Block(record.topicId(), record.partition(), record.offset() / BLOCK);
    }
  }

  /** What the answers of one topic say of a block; rows are locked in this order. */
  private record Row(Block block, String topic) implements Comparable<Row> {
    private static final Comparator<Row> ORDER =
        Comparator.comparing((Row row) -> row.block().ingested())
            .thenComparingInt(row -> row.block().partition())
            .thenComparingLong(row -> row.block().number())
            .thenComparing(Row::topic);

    static Row of(Answer answer) {
      return new Row(Block.of(answer.ingested()), answer.from().topic());
    }

    @Override
    public int compareTo(Row other) {
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
    Map<Row, BitSet> marks = new TreeMap<>();
    answers.forEach(answer -> marks.computeIfAbsent(Row.of(answer), any -> new BitSet(BLOCK)));
    if (marks.isEmpty()) {
      return List.of();
    }
    insert(connection, marks.keySet());
    Map<Block, BitSet> answered = lock(connection, marks.keySet());
    List<Answer> repeats = new ArrayList<>();
    for (Answer answer : answers) {
      Row row = Row.of(answer);
      int bit = (int) (answer.ingested().offset() % BLOCK);
      if (answered.get(row.block()).get(bit)) {
        repeats.add(answer);
      } else {
        answered.get(row.block()).set(bit);
        marks.get(row).set(bit);
      }
    }
    update(connection, marks);
    return repeats;
  }

  /** Makes the rows that are missing, so that of two stores one waits for the other. */
  private static void insert(Connection connection, Set<Row> rows) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO answers (ingested, partition, block, topic) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING")) {
      for (Row row : rows) {
        set(insert, 1, row.block());
        insert.setString(4, row.topic());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** What any topic has answered of each block, which nobody else writes until the end. */
  private static Map<Block, BitSet> lock(Connection connection, Set<Row> rows) throws SQLException {
    Map<Block, BitSet> answered = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT offsets::text FROM answers WHERE ingested = ? AND partition = ?"
                + " AND block = ? ORDER BY topic FOR UPDATE")) {
      for (Row row : rows) {
        if (!answered.containsKey(row.block())) {
          set(select, 1, row.block());
          answered.put(row.block(), bits(select));
        }
      }
    }
    return answered;
  }

  private static BitSet bits(PreparedStatement select) throws SQLException {
    BitSet bits = new BitSet(BLOCK);
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        String offsets = rows.getString(1);
        IntStream.range(0, BLOCK).filter(i -> offsets.charAt(i) == '1').forEach(bits::set);
      }
    }
    return bits;
  }

  private static void update(Connection connection, Map<Row, BitSet> marks) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE answers SET offsets = offsets | ?::bit(1024) WHERE ingested = ?"
                + " AND partition = ? AND block = ? AND topic = ?")) {
      for (Map.Entry<Row, BitSet> mark : marks.entrySet()) {
        update.setString(1, text(mark.getValue()));
        set(update, 2, mark.getKey().block());
        update.setString(5, mark.getKey().topic());
        update.addBatch();
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
