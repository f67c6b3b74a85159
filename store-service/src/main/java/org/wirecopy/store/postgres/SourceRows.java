package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.wirecopy.store.source.HourCount;
import org.wirecopy.store.source.KnownSeries;
import org.wirecopy.store.source.Series;

/** What came from each source, hour by hour. */
@Singleton
public class SourceRows {
  private static final long ARRIVALS_AT_ONCE = 10_000;

  /** A position that another store is counting from is left to it. */
  private static final String POSITION =
      "SELECT counted_to FROM source_counting FOR UPDATE SKIP LOCKED";

  private static final String COUNT =
      """
      WITH arrived AS (
        SELECT inbox COLLATE "C" AS inbox, left(source, 512) COLLATE "C" AS source,
          language COLLATE "C" AS language, ingested_at
        FROM articles WHERE arrival > ? AND arrival <= ? AND source IS NOT NULL),
      series AS (
        SELECT * FROM arrived UNION ALL SELECT inbox, source, '' COLLATE "C", ingested_at FROM arrived),
      gaps AS (
        SELECT a.*, extract(epoch FROM a.ingested_at - coalesce(
          lag(a.ingested_at) OVER (
            PARTITION BY a.inbox, a.source, a.language ORDER BY a.ingested_at),
          s.last_arrival)) AS gap
        FROM series a LEFT JOIN sources s USING (inbox, source, language)),
      hours AS (
        INSERT INTO source_hours AS h (inbox, source, language, hour, articles, longest_gap)
        SELECT inbox, source, language, date_trunc('hour', ingested_at, 'UTC'), count(*),
          greatest(0, coalesce(max(gap), 0))
        FROM gaps WHERE ingested_at > ? GROUP BY 1, 2, 3, 4
        ON CONFLICT (inbox, source, language, hour) DO UPDATE SET
          articles = h.articles + excluded.articles,
          longest_gap = greatest(h.longest_gap, excluded.longest_gap))
      INSERT INTO sources AS s (inbox, source, language, first_arrival, last_arrival)
      SELECT inbox, source, language, min(ingested_at), max(ingested_at)
      FROM series GROUP BY 1, 2, 3
      ON CONFLICT (inbox, source, language) DO UPDATE SET
        first_arrival = least(s.first_arrival, excluded.first_arrival),
        last_arrival = greatest(s.last_arrival, excluded.last_arrival)
      """;

  private static final String KNOWN =
      """
      SELECT s.inbox, s.source, s.language, s.first_arrival, s.last_arrival, m.muted_at
      FROM sources s LEFT JOIN muted_sources m USING (inbox, source)
      ORDER BY s.inbox, s.source, s.language
      """;

  private static final String HOURS =
      "SELECT inbox, source, language, hour, articles, longest_gap FROM source_hours"
          + " WHERE hour >= ? ORDER BY inbox, source, language, hour";

  private final DataSource dataSource;

  @Inject
  public SourceRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Counts what has arrived, some at a time; several stores may do so, one after the other.
   *
   * @param oldest hours before this one are not kept
   */
  public void count(Instant oldest) throws SQLException {
    long horizon;
    try (Connection connection = dataSource.getConnection()) {
      horizon = ArrivalHorizon.look(connection);
    }
    boolean more = true;
    while (more) {
      more = Transaction.call(dataSource, connection -> countSome(connection, horizon, oldest));
    }
  }

  /** Whether there is more to count. */
  private static boolean countSome(Connection connection, long horizon, Instant oldest)
      throws SQLException {
    long from;
    try (PreparedStatement select = connection.prepareStatement(POSITION);
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        return false;
      }
      from = row.getLong(1);
    }
    long upTo = Math.min(horizon, from + ARRIVALS_AT_ONCE);
    if (upTo <= from) {
      return false;
    }
    try (PreparedStatement count = connection.prepareStatement(COUNT);
        PreparedStatement move =
            connection.prepareStatement("UPDATE source_counting SET counted_to = ?")) {
      count.setLong(1, from);
      count.setLong(2, upTo);
      count.setObject(3, oldest.atOffset(ZoneOffset.UTC));
      count.executeUpdate();
      move.setLong(1, upTo);
      move.executeUpdate();
    }
    return upTo < horizon;
  }

  /** Forgets the hours before this one. */
  public void forget(Instant oldest) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM source_hours WHERE hour < ?")) {
      delete.setObject(1, oldest.atOffset(ZoneOffset.UTC));
      delete.executeUpdate();
    }
  }

  /** All series that were ever counted. */
  public List<KnownSeries> known() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(KNOWN);
        ResultSet rows = select.executeQuery()) {
      List<KnownSeries> known = new ArrayList<>();
      while (rows.next()) {
        known.add(
            new KnownSeries(
                series(rows),
                Rows.instant(rows, "first_arrival"),
                Rows.instant(rows, "last_arrival"),
                Rows.instant(rows, "muted_at")));
      }
      return known;
    }
  }

  /** What came since an hour, by series, in the order of time. */
  public Map<Series, List<HourCount>> hours(Instant since) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(HOURS)) {
      select.setObject(1, since.atOffset(ZoneOffset.UTC));
      Map<Series, List<HourCount>> hours = new HashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          hours
              .computeIfAbsent(series(rows), any -> new ArrayList<>())
              .add(
                  new HourCount(
                      Rows.instant(rows, "hour"),
                      rows.getInt("articles"),
                      Duration.ofSeconds(rows.getInt("longest_gap"))));
        }
      }
      return hours;
    }
  }

  /** Notes that an operator does not want to be told of a source, or does again. */
  public void mute(String inbox, String source, boolean muted, Instant now) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement change =
            connection.prepareStatement(
                muted
                    ? "INSERT INTO muted_sources (inbox, source, muted_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO NOTHING"
                    : "DELETE FROM muted_sources WHERE inbox = ? AND source = ?")) {
      change.setString(1, inbox);
      change.setString(2, source);
      if (muted) {
        change.setObject(3, now.atOffset(ZoneOffset.UTC));
      }
      change.executeUpdate();
    }
  }

  private static Series series(ResultSet row) throws SQLException {
    return new Series(row.getString("inbox"), row.getString("source"), row.getString("language"));
  }
}
