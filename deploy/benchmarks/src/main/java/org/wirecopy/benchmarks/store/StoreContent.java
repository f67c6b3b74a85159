package org.wirecopy.benchmarks.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.wirecopy.servers.PostgresServer;

/** What stands in a store's tables, but what depends on when it came. */
record StoreContent(PostgresServer postgres) {
  /** Rows by what they tell of. */
  private static final Map<String, String> ROWS = new LinkedHashMap<>();

  static {
    ROWS.put(
        "articles, their columns and words",
        "SELECT uri, version, ingested_at, inbox, language, family, title, pub_status,"
            + " embargoed_until, columns_version, published, source, byline, located,"
            + " md5(text) AS text, md5(ts_delete(words, ARRAY(SELECT lexeme FROM unnest(words)"
            // Of the bucket of arrivals.
            + " WHERE lexeme LIKE 'a/%'))::text) AS words, md5(record) AS record FROM articles");
    ROWS.put(
        "versions before",
        "SELECT article_id, version, ingested_at, language, published, source, title,"
            + " md5(text) AS text, md5(record) AS record FROM versions");
    ROWS.put(
        "mentions", "SELECT article_id, entity_id, times, spellings, spelling_times FROM mentions");
    ROWS.put(
        "entities that are named",
        "SELECT id, type, name FROM entities e"
            + " WHERE EXISTS (SELECT FROM mentions m WHERE m.entity_id = e.id)");
    ROWS.put(
        "spellings by which they are found",
        "SELECT DISTINCT m.entity_id, n.spelling, n.words FROM mentions m"
            + " CROSS JOIN LATERAL unnest(m.spellings) AS s"
            + " JOIN names n ON n.entity_id = m.entity_id AND n.spelling = s");
    // Which comes first is nobody's promise where the other one was taken down: they are not of
    // one partition.
    ROWS.put(
        "links",
        "SELECT article_id, other_uri, relation, similarity, share FROM links l"
            + " WHERE NOT EXISTS (SELECT FROM takedowns t WHERE t.id = l.other_id)");
    ROWS.put("takedowns", "SELECT uri, taken_down_at, lifted_at IS NULL AS down FROM takedowns");
    ROWS.put(
        "files and rejections",
        "SELECT path, state, md5(receipt) AS record FROM files"
            + " UNION ALL SELECT topic || ' ' || partition || ' ' || \"offset\", state, md5(record)"
            + " FROM rejections");
  }

  /** All rows, as text. */
  Map<String, Set<String>> rows() throws SQLException {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    for (Map.Entry<String, String> one : ROWS.entrySet()) {
      all.put(
          one.getKey(), texts("SELECT row_to_json(r)::text FROM (" + one.getValue() + ") AS r"));
    }
    return all;
  }

  /** The version and the text of each article, by URI. */
  Map<String, String> articles() throws SQLException {
    return pairs("SELECT uri, version || ' ' || language || ' ' || text FROM articles");
  }

  /** How many older versions an article has, by URI. */
  Map<String, Integer> older() throws SQLException {
    Map<String, Integer> older = new HashMap<>();
    pairs(
            "SELECT a.uri, count(*)::text FROM versions v"
                + " JOIN articles a ON a.id = v.article_id GROUP BY a.uri")
        .forEach((uri, count) -> older.put(uri, Integer.valueOf(count)));
    return older;
  }

  /** How many records had which outcome, but receipts. */
  Map<String, Integer> outcomes() throws SQLException {
    Map<String, Integer> outcomes = new HashMap<>();
    pairs(
            "SELECT outcome, sum(count)::text FROM outcomes WHERE outcome <> 'receipt'"
                + " GROUP BY outcome")
        .forEach((outcome, count) -> outcomes.put(outcome, Integer.valueOf(count)));
    return outcomes;
  }

  private Set<String> texts(String sql) throws SQLException {
    Set<String> texts = new HashSet<>();
    int rows = 0;
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        texts.add(found.getString(1));
        rows++;
      }
    }
    if (rows != texts.size()) {
      texts.add(rows - texts.size() + " rows are there more than once");
    }
    return texts;
  }

  private Map<String, String> pairs(String sql) throws SQLException {
    Map<String, String> pairs = new HashMap<>();
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        if (pairs.put(found.getString(1), found.getString(2)) != null) {
          throw new IllegalStateException(found.getString(1) + " is there twice");
        }
      }
    }
    return pairs;
  }
}
