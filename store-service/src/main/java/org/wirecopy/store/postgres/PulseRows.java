package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.pulse.LastPulse;
import org.wirecopy.store.pulse.PulseTimes;
import org.wirecopy.store.pulse.Pulses;
import org.wirecopy.store.pulse.Stage;

/** Which pulses have arrived. */
@Singleton
public class PulseRows {
  /** When topics are read again, old ones come once more and say nothing of today. */
  private static final String INSERT =
      """
      INSERT INTO pulses (inbox, ingester, partition, made_at, ingested_at, enriched_at)
      SELECT p.*, ?::timestamptz, ?::timestamptz FROM (VALUES (?, ?, ?, ?)) AS p (inbox, ingester, partition, made_at)
      WHERE NOT EXISTS (SELECT FROM pulses k WHERE k.inbox = p.inbox AND k.ingester = p.ingester
        AND k.partition = p.partition AND k.made_at >= p.made_at)
      """;

  /** One from the future is of a clock that was set back, and would outlive all that come. */
  private static final String DELETE =
      """
      DELETE FROM pulses WHERE inbox = ? AND ingester = ? AND partition = ?
        AND (made_at < ? OR made_at > greatest(?::timestamptz, now() + interval '1 minute'))
      """;

  private static final String LAST =
      """
      SELECT inbox, ingester, partition, max(made_at) AS made_at FROM pulses WHERE made_at > ?
      GROUP BY inbox, ingester, partition ORDER BY inbox, ingester, partition
      """;

  private static final String TIMES =
      """
      WITH recent AS (SELECT * FROM pulses WHERE made_at > ?),
      took AS (
        SELECT 'whole' AS stage, stored_at - made_at AS time FROM recent
        UNION ALL SELECT 'ingest', ingested_at - made_at FROM recent
        UNION ALL SELECT 'enrich', enriched_at - ingested_at FROM recent
        UNION ALL SELECT 'store', stored_at - enriched_at FROM recent)
      SELECT stage, percentile_cont(ARRAY[0.5, 0.95, 0.99]) WITHIN GROUP (
        ORDER BY extract(epoch FROM time)::double precision) AS seconds
      FROM took WHERE time IS NOT NULL GROUP BY stage
      """;

  private final DataSource dataSource;

  @Inject
  public PulseRows(@Questions DataSource dataSource) {
    this.dataSource = dataSource;
  }

  static void put(Connection connection, Collection<Arrival.Pulse> pulses) throws SQLException {
    if (pulses.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT);
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      for (Arrival.Pulse arrival : pulses) {
        insert.setObject(1, Rows.utc(arrival.delivery().timestamp()));
        insert.setObject(2, Rows.utc(arrival.mark().enrichedAt()));
        where(arrival, insert, 3);
        insert.setObject(6, Rows.utc(arrival.mark().pulse().madeAt()));
        insert.addBatch();
        where(arrival, delete, 1);
        delete.setObject(4, Rows.utc(arrival.mark().pulse().madeAt().minus(Pulses.KEPT)));
        delete.setObject(5, Rows.utc(arrival.mark().pulse().madeAt()));
        delete.addBatch();
      }
      delete.executeBatch();
      insert.executeBatch();
    }
  }

  private static void where(Arrival.Pulse arrival, PreparedStatement statement, int first)
      throws SQLException {
    statement.setString(first, arrival.mark().pulse().inbox());
    statement.setInt(first + 1, arrival.mark().pulse().index());
    statement.setInt(first + 2, arrival.delivery().at().partition());
  }

  /** The pulses as they are known now. */
  public Pulses look(Instant now) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return new Pulses(
          last(connection, now.minus(Pulses.KNOWN)), times(connection, now.minus(Pulses.KEPT)));
    }
  }

  private static List<LastPulse> last(Connection connection, Instant since) throws SQLException {
    return Statements.list(
        connection,
        Condition.of(LAST, Rows.utc(since)),
        row ->
            new LastPulse(
                row.getString("inbox"),
                row.getInt("ingester"),
                row.getInt("partition"),
                Rows.instant(row, "made_at")));
  }

  private static Map<Stage, PulseTimes> times(Connection connection, Instant since)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(TIMES)) {
      select.setObject(1, Rows.utc(since));
      Map<Stage, PulseTimes> times = new EnumMap<>(Stage.class);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Double[] seconds = (Double[]) rows.getArray("seconds").getArray();
          times.put(
              Stage.of(rows.getString("stage")),
              new PulseTimes(seconds[0], seconds[1], seconds[2]));
        }
      }
      return times;
    }
  }
}
