package org.wirecopy.store.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * How many articles fit, as Postgres' statistics have it: close for frequent words, of which they
 * keep a list; nothing for what came since the last ANALYZE. So it never says that words are rare,
 * and chooses between ways of which each finds the same.
 *
 * @param hits about as many fit
 * @param articles about as many are there
 */
record HitEstimate(double hits, double articles) {
  /**
   * To read the words of an article, which lie apart from its row, takes as long as to fetch so
   * many rows that an index has found (measured: 12 µs where they are in the cache, as those of the
   * newest are, 43 where not, to 1 µs).
   */
  private static final double FETCHES_A_LOOK = 20;

  /** Hits do not lie equally close everywhere. */
  private static final double MARGIN = 1.5;

  private static final JsonMapper JSON = new JsonMapper();

  static HitEstimate of(Connection connection, Condition condition, double articles)
      throws SQLException {
    Condition explain =
        new Condition(
            "EXPLAIN (FORMAT JSON) SELECT FROM articles a WHERE " + condition.sql(),
            condition.parameters());
    return Statements.list(
            connection, explain, row -> new HitEstimate(rows(row.getString(1)), articles))
        .get(0);
  }

  /** The estimate, where so many hits are known. */
  HitEstimate atLeast(int known) {
    return new HitEstimate(Math.max(hits, known), articles);
  }

  /**
   * Which part of all articles is likely to hold as many hits as are wanted, and half as many
   * again.
   */
  double share(int wanted) {
    return MARGIN * wanted / Math.max(hits, 1);
  }

  private static double rows(String plan) throws SQLException {
    try {
      JsonNode top = JSON.readTree(plan).path(0).path("Plan");
      return top.path("Plan Rows").asDouble();
    } catch (JsonProcessingException e) {
      throw new SQLException("Postgres explains a plan otherwise than it did", e);
    }
  }

  /**
   * How the first of an order are found sooner: one article after the other until there are enough,
   * or all that fit, sorted. Of a share s of all articles the one takes {@code limit / s} looks,
   * the other {@code hits} fetches.
   */
  Planning first(int limit) {
    return FETCHES_A_LOOK * limit * articles < hits * hits ? Planning.IN_ORDER : Planning.ALL_HITS;
  }
}
