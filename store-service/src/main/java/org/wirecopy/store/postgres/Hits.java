package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wirecopy.store.search.HitCount;
import org.wirecopy.store.search.Position;
import org.wirecopy.store.search.Sort;

/** Finds which articles are hits, in the order that is asked for. */
final class Hits {
  /** Of so many hits, the newest, the best are found. */
  static final int MAX_RANKED = 1_000;

  /** What a hit is worth: words of the headline ten times as much as those of the text. */
  private static final String RANK = "ts_rank('{0.1, 0.1, 0.1, 1}', words, ?::tsquery, 1)";

  private static final String COLUMNS =
      "a.id, a.arrival, coalesce(a.published, a.ingested_at) AS time, a.uri";

  private Hits() {}

  /** A hit, and where the list goes on behind it. */
  record Hit(UUID id, Position position) {}

  static HitCount count(Connection connection, Condition condition) throws SQLException {
    Condition whole =
        new Condition(
            "SELECT count(*) FROM (SELECT FROM articles a WHERE "
                + condition.sql()
                + " LIMIT "
                + (HitCount.MAX + 1)
                + ") AS counted",
            condition.parameters());
    try (PreparedStatement select = Statements.prepare(connection, whole);
        ResultSet row = select.executeQuery()) {
      row.next();
      return HitCount.of(row.getLong(1));
    }
  }

  /**
   * Finds hits.
   *
   * @param ranking the words by which the best are found; needed for that order alone
   * @param after null for the first page
   */
  static List<Hit> find(
      Connection connection,
      Condition condition,
      Sort sort,
      String ranking,
      boolean few,
      Position after,
      int limit)
      throws SQLException {
    List<Object> parameters = new ArrayList<>(condition.parameters());
    String where = " FROM articles a WHERE " + condition.sql();
    String sql =
        switch (sort) {
          case NEWEST -> {
            String behind = after == null ? "" : " AND a.arrival < ?";
            add(parameters, after == null ? null : after.arrival());
            yield "SELECT " + COLUMNS + where + behind + " ORDER BY a.arrival DESC LIMIT ?";
          }
          case PUBLISHED -> {
            String behind =
                after == null
                    ? ""
                    : " AND (coalesce(a.published, a.ingested_at), a.arrival) < (?, ?)";
            add(parameters, after == null ? null : after.time().atOffset(ZoneOffset.UTC));
            add(parameters, after == null ? null : after.arrival());
            yield "SELECT "
                + COLUMNS
                + where
                + behind
                + " ORDER BY coalesce(a.published, a.ingested_at) DESC, a.arrival DESC LIMIT ?";
          }
          case URI -> {
            // The first part is for the index, which holds the beginnings only.
            String behind =
                after == null ? "" : " AND left(a.uri, 512) >= left(?, 512) AND a.uri > ?";
            add(parameters, after == null ? null : after.uri());
            add(parameters, after == null ? null : after.uri());
            yield "SELECT "
                + COLUMNS
                + where
                + behind
                + " ORDER BY left(a.uri, 512), a.uri LIMIT ?";
          }
          case RELEVANCE -> {
            String behind = after == null ? "" : " AND a.arrival <= ?";
            add(parameters, after == null ? null : after.arrival());
            parameters.add(ranking);
            parameters.add(after == null ? 0 : after.given());
            yield "SELECT id, max(arrival) OVER () AS arrival, time, uri FROM (SELECT "
                + COLUMNS
                + ", a.words"
                + where
                + behind
                + " ORDER BY a.arrival DESC LIMIT "
                + MAX_RANKED
                + ") AS newest ORDER BY "
                + RANK
                + " DESC, newest.arrival DESC OFFSET ? LIMIT ?";
          }
        };
    parameters.add(limit);
    return read(connection, new Condition(sql, parameters), few, after == null ? 0 : after.given());
  }

  private static void add(List<Object> parameters, Object value) {
    if (value != null) {
      parameters.add(value);
    }
  }

  private static List<Hit> read(Connection connection, Condition sql, boolean few, int given)
      throws SQLException {
    List<Hit> hits = new ArrayList<>();
    try (PreparedStatement select = Statements.prepare(connection, sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        Position position =
            new Position(
                few,
                rows.getLong("arrival"),
                rows.getObject("time", OffsetDateTime.class).toInstant(),
                rows.getString("uri"),
                given + hits.size() + 1);
        hits.add(new Hit(rows.getObject("id", UUID.class), position));
      }
    }
    return hits;
  }
}
