package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wirecopy.store.search.HitCount;
import org.wirecopy.store.search.Position;

/** Reads from {@code articles} which are hits. */
final class Hits {
  /** What a hit is worth: words of the headline ten times as much as those of the text. */
  private static final String RANK = "ts_rank('{0.1, 0.1, 0.1, 1}', words, ?::tsquery, 1)";

  private static final String BEST =
      """
      SELECT id, max(arrival) OVER () AS arrival, time, uri, count(*) OVER () AS over
      FROM (SELECT a.id, a.arrival, coalesce(a.published, a.ingested_at) AS time, a.uri, a.words
            FROM articles a WHERE %s ORDER BY a.arrival DESC LIMIT ?) AS newest
      ORDER BY
      """
          + RANK
          + " DESC, newest.arrival DESC OFFSET ? LIMIT ?";

  /** The same, of all hits of a search, up to a bound, which are counted. */
  private static final String COUNTED_BEST =
      """
      SELECT id, max(arrival) OVER () AS arrival, time, uri, hits
      FROM (SELECT a.*, count(*) OVER () AS hits
            FROM (SELECT a.id, a.arrival, coalesce(a.published, a.ingested_at) AS time, a.uri, a.words
                  FROM articles a WHERE %s LIMIT ?) AS a
            ORDER BY a.arrival DESC LIMIT ?) AS newest
      ORDER BY
      """
          + RANK
          + " DESC, newest.arrival DESC LIMIT ?";

  private Hits() {}

  /** A hit, and where the list goes on behind it. */
  record Hit(UUID id, Position position) {}

  /**
   * The best of hits.
   *
   * @param over how many were compared
   */
  record Best(List<Hit> hits, int over) {}

  /**
   * The first hits, and how many there are.
   *
   * @param few whether all are found at once
   * @param areBest whether the first are the best
   */
  record Counted(HitCount count, List<Hit> first, boolean few, boolean areBest) {}

  static HitCount count(Connection connection, Condition condition) throws SQLException {
    return HitCount.of(count(connection, condition, HitCount.MAX + 1));
  }

  /** Counts no further than to a bound. */
  static int count(Connection connection, Condition condition, int bound) throws SQLException {
    Condition whole =
        new Condition(
            "SELECT count(*) FROM (SELECT FROM articles a WHERE "
                + condition.sql()
                + " LIMIT "
                + bound
                + ") AS counted",
            condition.parameters());
    try (PreparedStatement select = Statements.prepare(connection, whole);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  /**
   * Reads hits in their order.
   *
   * @param few what the position of each is to say
   */
  static List<Hit> read(Connection connection, Condition select, boolean few) throws SQLException {
    return Statements.list(connection, select, row -> hit(row, few, 0));
  }

  /** A statement for {@link #counted} that finds which of the newest fit some words best. */
  static Condition countedBest(
      Condition condition, String words, int bound, int newest, int limit) {
    List<Object> parameters = new ArrayList<>(condition.parameters());
    parameters.addAll(List.of(bound, newest, words, limit));
    return new Condition(COUNTED_BEST.formatted(condition.sql()), parameters);
  }

  /** Counts few hits and reads the first of them. */
  static Counted counted(Connection connection, Condition select, boolean areBest)
      throws SQLException {
    List<Hit> hits = new ArrayList<>();
    int count = 0;
    try (PreparedStatement statement = Statements.prepare(connection, select);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        count = rows.getInt("hits");
        hits.add(hit(rows, true, areBest ? hits.size() + 1 : 0));
      }
    }
    return new Counted(HitCount.of(count), hits, true, areBest);
  }

  /**
   * Finds what fits some words best, of the newest of what fits a condition.
   *
   * @param newest of how many
   * @param given how many of the best to pass over
   */
  static Best best(
      Connection connection,
      Condition condition,
      String words,
      int newest,
      boolean few,
      int given,
      int limit)
      throws SQLException {
    List<Object> parameters = new ArrayList<>(condition.parameters());
    parameters.addAll(List.of(newest, words, given, limit));
    Condition select = new Condition(BEST.formatted(condition.sql()), parameters);
    List<Hit> hits = new ArrayList<>();
    int over = 0;
    try (PreparedStatement statement = Statements.prepare(connection, select);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        over = rows.getInt("over");
        hits.add(hit(rows, few, given + hits.size() + 1));
      }
    }
    return new Best(hits, over);
  }

  static Hit hit(ResultSet row, boolean few, int given) throws SQLException {
    Position position =
        new Position(
            few,
            row.getLong("arrival"),
            row.getObject("time", OffsetDateTime.class).toInstant(),
            row.getString("uri"),
            given);
    return new Hit(row.getObject("id", UUID.class), position);
  }
}
