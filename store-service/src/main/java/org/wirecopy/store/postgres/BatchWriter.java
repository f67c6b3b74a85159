package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.Partition;
import org.wirecopy.store.arrival.StoreRejection;
import org.wirecopy.store.arrival.Tally;

/** Writes a batch, its counts and the offsets behind it in one transaction. */
@Singleton
public class BatchWriter {
  private final DataSource dataSource;
  private final InstantSource clock;

  @Inject
  public BatchWriter(DataSource dataSource, InstantSource clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** Where reading goes on; a partition never seen before at 0. */
  public Map<Partition, Long> offsets(Collection<Partition> partitions) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return OffsetRows.load(connection, partitions);
    }
  }

  /**
   * Writes a batch; on any exception nothing of it is written. A row that Postgres refuses goes to
   * the store's rejections instead.
   *
   * @param arrivals in the order of each partition
   * @throws LostPartitionException if the offset of a claim has been moved by someone else
   */
  public Tally write(List<Arrival> arrivals, List<Claim> claims) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        // First, so that whoever lost a partition fails before writing, not after.
        OffsetRows.move(
            connection, claims.stream().sorted(Comparator.comparing(Claim::partition)).toList());
        Tally tally = writeOrHalve(connection, arrivals);
        OutcomeRows.add(connection, tally);
        connection.commit();
        return tally;
      } catch (SQLException | RuntimeException e) {
        rollBack(connection, e);
        throw e;
      }
    }
  }

  private Tally writeOrHalve(Connection connection, List<Arrival> arrivals) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      Tally tally = ArrivalRows.write(connection, arrivals);
      connection.releaseSavepoint(before);
      return tally;
    } catch (SQLException e) {
      if (!Refusal.is(e)) {
        throw e;
      }
      connection.rollback(before);
      return arrivals.size() == 1
          ? ArrivalRows.write(connection, List.of(refused(arrivals.get(0), e)))
          : writeHalves(connection, arrivals);
    }
  }

  private Tally writeHalves(Connection connection, List<Arrival> arrivals) throws SQLException {
    int middle = arrivals.size() / 2;
    Tally tally = writeOrHalve(connection, arrivals.subList(0, middle));
    tally.add(writeOrHalve(connection, arrivals.subList(middle, arrivals.size())));
    return tally;
  }

  private Arrival refused(Arrival arrival, SQLException e) {
    String message = "Postgres refuses the row (SQLSTATE " + e.getSQLState() + "): " + first(e);
    Arrival.Unreadable refused =
        new Arrival.Unreadable(
            arrival.delivery(), StoreRejection.byPostgres(arrival, message, clock.instant()));
    RefusalLog.tell(refused);
    return refused;
  }

  private static String first(SQLException e) {
    // A batch's own message repeats the whole statement; the next one says what is wrong.
    SQLException cause = e.getNextException() == null ? e : e.getNextException();
    return cause.getMessage();
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
