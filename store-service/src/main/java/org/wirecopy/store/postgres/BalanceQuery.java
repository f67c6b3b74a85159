package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.store.arrival.Outcome;
import org.wirecopy.store.balance.Balance;
import org.wirecopy.store.balance.Inbox;

/** Adds up the balance. */
@Singleton
public class BalanceQuery {
  private static final String FILES =
      """
      count(*) FILTER (WHERE state = 'reading') AS reading,
      count(*) FILTER (WHERE state = 'done') AS done,
      count(*) FILTER (WHERE state = 'failed') AS failed,
      coalesce(sum(found), 0) AS found,
      coalesce(sum(published), 0) AS published,
      coalesce(sum(rejected), 0) AS rejected,
      coalesce(sum(skipped), 0) AS skipped,
      coalesce(sum(blocked), 0) AS blocked
      FROM files
      """;
  private static final String INBOXES =
      "SELECT inbox, " + FILES + " GROUP BY inbox ORDER BY inbox COLLATE \"C\"";

  /** One statement, so that all figures are of the same moment. */
  private static final String SQL =
      """
      WITH f AS (SELECT %s), o AS (
        SELECT topic, outcome, sum(count) AS count FROM outcomes GROUP BY topic, outcome
      )
      SELECT f.*,
             (SELECT count(*) FROM takedowns WHERE lifted_at IS NULL) AS taken_down,
             (SELECT count(*) FROM articles) AS stored,
             coalesce(%s, 0) AS new,
             coalesce(%s, 0) AS new_version,
             coalesce(%s, 0) AS unchanged,
             coalesce(%s, 0) AS superseded,
             coalesce(%s, 0) AS by_ingest,
             coalesce(%s, 0) AS by_enrich,
             coalesce(%s, 0) AS by_store,
             coalesce((SELECT count FROM o WHERE outcome = '%s' AND topic = '%s'), 0)
               AS articles_by_store
      FROM f
      """
          .formatted(
              FILES,
              sum(Outcome.NEW),
              sum(Outcome.NEW_VERSION),
              sum(Outcome.UNCHANGED),
              sum(Outcome.SUPERSEDED),
              sum(Outcome.REJECTED_BY_INGEST),
              sum(Outcome.REJECTED_BY_ENRICH),
              sum(Outcome.REJECTED_BY_STORE),
              Outcome.REJECTED_BY_STORE.label(),
              EnrichTopics.ARTICLES_ENRICHED.name());

  private final DataSource dataSource;

  @Inject
  public BalanceQuery(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The balance at this moment. */
  public Balance balance() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SQL);
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
          row.getLong("by_ingest") + row.getLong("by_enrich") + row.getLong("by_store"),
          row.getLong("by_ingest"),
          row.getLong("stored"));
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
        row.getLong("blocked"));
  }

  private static String sum(Outcome outcome) {
    return "(SELECT sum(count) FROM o WHERE outcome = '" + outcome.label() + "')";
  }
}
