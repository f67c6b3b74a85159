package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** What an operator watches besides the balance: what waits, and for how long; what takes room. */
@Singleton
public class FiguresQuery {
  private static final String WAITING =
      """
      SELECT
        coalesce(extract(epoch FROM now() - (
          SELECT min(committed_at) FROM files WHERE state = 'reading')), 0) AS oldest_reading,
        (SELECT count(*) FROM takedown_outbox) AS wishes,
        coalesce(extract(epoch FROM now() - (
          SELECT min((wish::json ->> 'requestedAt')::timestamptz)
          FROM takedown_outbox)), 0) AS oldest_wish,
        (SELECT count(*) FROM takedown_wishes JOIN articles USING (id)
          WHERE action = 'take-down') AS overdue,
        (SELECT count(*) FROM subscriptions WHERE disabled_at IS NULL AND failures > 0) AS failing,
        (SELECT count(*) FROM subscriptions WHERE disabled_at IS NOT NULL) AS disabled,
        coalesce(extract(epoch FROM now() - (
          SELECT min(failing_since) FROM subscriptions WHERE disabled_at IS NULL)), 0)
          AS longest_failing,
        greatest(0, (SELECT max(arrival) FROM articles)
          - (SELECT min(position) FROM subscriptions WHERE disabled_at IS NULL)) AS untold
      """;

  /** Counting rows would read the whole table; Postgres keeps an estimate, -1 before the first. */
  private static final String TABLES =
      """
      SELECT relname, greatest(reltuples, 0) AS rows, pg_total_relation_size(oid) AS bytes
      FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
      """;

  private final DataSource dataSource;

  @Inject
  public FiguresQuery(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * What waits.
   *
   * @param oldestReadingSeconds since the last receipt of the file that was begun, is not finished,
   *     and has made no progress for longest; 0 where there is none
   * @param requests in the outbox
   * @param oldestRequestSeconds age of the oldest of them; 0 where there is none
   * @param overdueTakedowns articles that are stored though the newest takedown request is to take
   *     them down
   */
  public record Waiting(
      double oldestReadingSeconds,
      long requests,
      double oldestRequestSeconds,
      long overdueTakedowns,
      Webhooks webhooks) {}

  /**
   * What webhooks have not been told.
   *
   * @param failing whose last try failed
   * @param disabled that are told nothing any more
   * @param failingSeconds since the one began to fail that has for longest; 0 where none does
   * @param untold arrivals that the one furthest behind has yet to be told of or passed over
   */
  public record Webhooks(long failing, long disabled, double failingSeconds, long untold) {}

  /**
   * A table.
   *
   * @param rows as Postgres estimates them
   * @param bytes of its rows, indexes and large values
   */
  public record Table(long rows, long bytes) {}

  /** What waits at this moment. */
  public Waiting waiting() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(WAITING);
        ResultSet row = select.executeQuery()) {
      row.next();
      return new Waiting(
          row.getDouble("oldest_reading"),
          row.getLong("wishes"),
          row.getDouble("oldest_wish"),
          row.getLong("overdue"),
          new Webhooks(
              row.getLong("failing"),
              row.getLong("disabled"),
              row.getDouble("longest_failing"),
              row.getLong("untold")));
    }
  }

  /** All tables of the store, by name. */
  public Map<String, Table> tables() throws SQLException {
    Map<String, Table> tables = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(TABLES);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        tables.put(
            rows.getString("relname"), new Table(rows.getLong("rows"), rows.getLong("bytes")));
      }
    }
    return tables;
  }
}
