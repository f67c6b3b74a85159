package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.store.arrival.Outcome;
import org.wirecopy.store.arrival.RecordJson;
import org.wirecopy.store.balance.Balance;
import org.wirecopy.store.balance.Inbox;
import org.wirecopy.store.search.HitCount;

/** Adds up the balance. */
@Singleton
public class BalanceQuery {
  private static final String FILES =
      """
      coalesce(sum(reading), 0) AS reading,
      coalesce(sum(done), 0) AS done,
      coalesce(sum(failed), 0) AS failed,
      coalesce(sum(found), 0) AS found,
      coalesce(sum(published), 0) AS published,
      coalesce(sum(rejected), 0) AS rejected,
      coalesce(sum(skipped), 0) AS skipped,
      coalesce(sum(blocked), 0) AS blocked
      FROM file_sums
      """;

  /** As an object, {@code {"media": 3}}; null where nothing was skipped. */
  private static final String SKIPPED_BY =
      "(SELECT jsonb_object_agg(reason, count) FROM (SELECT reason, sum(count) AS count"
          + " FROM skip_counts %s GROUP BY reason) AS by_reason) AS skipped_by";

  private static final String INBOXES =
      "SELECT i.*, "
          + SKIPPED_BY.formatted("WHERE inbox = i.inbox")
          + " FROM (SELECT inbox, "
          + FILES
          + " GROUP BY inbox HAVING sum(reading + done + failed) > 0) AS i ORDER BY inbox COLLATE \"C\"";

  private static final String EXACT = sums("(SELECT count(*) FROM articles)");

  private static final String BOUNDED =
      sums(
          "(SELECT count(*) FROM (SELECT FROM articles LIMIT "
              + (HitCount.MAX + 1)
              + ") AS counted)");

  private final DataSource dataSource;

  @Inject
  public BalanceQuery(@Questions DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The balance at this moment. */
  public Balance balance() throws SQLException {
    return read(EXACT);
  }

  /**
   * The same, but that no more stored articles are counted than {@link HitCount#of} wants to know
   * of: to count millions takes long.
   */
  public Balance bounded() throws SQLException {
    return read(BOUNDED);
  }

  private Balance read(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return new Balance(
          files(row),
          entries(row),
          new Balance.Articles(
              row.getLong("new"),
              row.getLong("new_version"),
              row.getLong("unchanged"),
              row.getLong("superseded"),
              row.getLong("by_enrich"),
              row.getLong("articles_by_store")),
          row.getLong("taken_down"),
          row.getLong("by_ingest")
              + row.getLong("by_enrich")
              + row.getLong("by_store")
              + row.getLong("foreign"),
          row.getLong("open_rejections"),
          row.getLong("by_ingest"),
          row.getLong("stored"),
          row.getLong("foreign"),
          new Balance.WrittenOff(row.getLong("articles_off"), row.getLong("rejections_off")),
          row.getBoolean("blocked_reading"));
    }
  }

  /** All inboxes of which a receipt has come, by name. */
  public List<Inbox> inboxes() throws SQLException {
    List<Inbox> inboxes = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(INBOXES);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        inboxes.add(new Inbox(rows.getString("inbox"), files(rows), entries(rows)));
      }
    }
    return inboxes;
  }

  private static Balance.Files files(ResultSet row) throws SQLException {
    return new Balance.Files(row.getLong("reading"), row.getLong("done"), row.getLong("failed"));
  }

  private static Balance.Entries entries(ResultSet row) throws SQLException {
    return new Balance.Entries(
        row.getLong("found"),
        row.getLong("published"),
        row.getLong("rejected"),
        row.getLong("skipped"),
        row.getLong("blocked"),
        skippedBy(row.getString("skipped_by")));
  }

  private static Map<String, Long> skippedBy(String json) {
    Map<String, Long> counts = new HashMap<>();
    if (json != null) {
      RecordJson.read(json)
          .properties()
          .forEach(one -> counts.put(one.getKey(), one.getValue().asLong()));
    }
    return counts;
  }

  /**
   * One statement, so that all figures are of the same moment.
   *
   * @param stored the query for the articles in the store
   */
  private static String sums(String stored) {
    return """
    WITH f AS (SELECT %s), o AS (
      SELECT topic, outcome, sum(count) AS count FROM outcomes GROUP BY topic, outcome
    )
    SELECT f.*, %s,
           (SELECT count(*) FROM rejections WHERE state = 'open') AS open_rejections,
           (SELECT count(*) FROM takedowns WHERE lifted_at IS NULL) AS taken_down,
           %s AS stored,
           (SELECT coalesce(sum(count), 0) FROM write_offs WHERE sum = '%s') AS articles_off,
           (SELECT coalesce(sum(count), 0) FROM write_offs WHERE sum = '%s') AS rejections_off,
           EXISTS (SELECT FROM topic_breaks) AS blocked_reading,
           coalesce(%s, 0) AS new,
           coalesce(%s, 0) AS new_version,
           coalesce(%s, 0) AS unchanged,
           coalesce(%s, 0) AS superseded,
           coalesce(%s, 0) AS by_ingest,
           coalesce(%s, 0) AS by_enrich,
           coalesce(%s, 0) AS by_store,
           coalesce(%s, 0) AS "foreign",
           coalesce((SELECT count FROM o WHERE outcome = '%s' AND topic = '%s'), 0)
             AS articles_by_store
    FROM f
    """
        .formatted(
            FILES,
            SKIPPED_BY.formatted(""),
            stored,
            WriteOffs.ARTICLES,
            WriteOffs.REJECTIONS,
            sum(Outcome.NEW),
            sum(Outcome.NEW_VERSION),
            sum(Outcome.UNCHANGED),
            sum(Outcome.SUPERSEDED),
            sum(Outcome.REJECTED_BY_INGEST),
            sum(Outcome.REJECTED_BY_ENRICH),
            sum(Outcome.REJECTED_BY_STORE),
            sum(Outcome.FOREIGN),
            Outcome.REJECTED_BY_STORE.label(),
            EnrichTopics.ARTICLES_ENRICHED.name());
  }

  private static String sum(Outcome outcome) {
    return "(SELECT sum(count) FROM o WHERE outcome = '" + outcome.label() + "')";
  }
}
