package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.OutcomeCounts;
import org.wirecopy.store.arrival.Partition;
import org.wirecopy.store.arrival.StoreRejection;
import org.wirecopy.topics.BrokenTopicsException;
import org.wirecopy.topics.Position;

/** Writes a batch, its counts and the offsets behind it in one transaction. */
@Singleton
public class BatchWriter {
  private final DataSource dataSource;
  private final InstantSource clock;
  private final Duration timeout;

  @Inject
  BatchWriter(DataSource dataSource, InstantSource clock, PostgresConfig config) {
    this(dataSource, clock, config.writeTimeout());
  }

  /** A writer that gives Postgres so much time for a batch; zero for as much as it needs. */
  public BatchWriter(DataSource dataSource, InstantSource clock, Duration timeout) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.timeout = timeout;
  }

  /** Where reading resumes; a partition never seen before at its start. */
  public Map<Partition, Position> positions(Collection<Partition> partitions) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return OffsetRows.load(connection, partitions);
    }
  }

  /** Names the topics of which a release before this one has only kept offsets. */
  public void adopt(Map<Partition, String> topicIds) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      OffsetRows.adopt(connection, topicIds);
    }
  }

  /**
   * Writes a batch; on any exception nothing of it is written. A row that Postgres rejects goes to
   * the store's rejections instead.
   *
   * @param arrivals in the order of each partition
   * @throws BatchTimeoutException if Postgres needs longer than the batch may take
   * @throws LostPartitionException if the offset of a claim has been moved by someone else
   * @throws BrokenTopicsException if another consumer has found a topic replaced or cut
   */
  public OutcomeCounts write(List<Arrival> arrivals, List<OffsetRange> ranges) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        WriteTimeout.set(connection, timeout);
        TopicBreakRows.requireNone(connection);
        // First, so that a consumer that has lost a partition fails before writing, not after.
        OffsetRows.move(
            connection,
            ranges.stream().sorted(Comparator.comparing(OffsetRange::partition)).toList());
        OutcomeCounts counts = writeOrHalve(connection, arrivals);
        OutcomeRows.add(connection, counts);
        connection.commit();
        return counts;
      } catch (SQLException e) {
        rollBack(connection, e);
        throw WriteTimeout.isOver(e) ? new BatchTimeoutException(timeout, e) : e;
      } catch (RuntimeException e) {
        rollBack(connection, e);
        throw e;
      }
    }
  }

  private OutcomeCounts writeOrHalve(Connection connection, List<Arrival> arrivals)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      OutcomeCounts counts = ArrivalRows.write(connection, arrivals);
      connection.releaseSavepoint(before);
      return counts;
    } catch (SQLException e) {
      if (!RowErrors.is(e)) {
        throw e;
      }
      connection.rollback(before);
      return arrivals.size() == 1
          ? ArrivalRows.write(connection, List.of(rejected(arrivals.get(0), e)))
          : writeHalves(connection, arrivals);
    }
  }

  private OutcomeCounts writeHalves(Connection connection, List<Arrival> arrivals)
      throws SQLException {
    int middle = arrivals.size() / 2;
    OutcomeCounts counts = writeOrHalve(connection, arrivals.subList(0, middle));
    counts.add(writeOrHalve(connection, arrivals.subList(middle, arrivals.size())));
    return counts;
  }

  private Arrival rejected(Arrival arrival, SQLException e) {
    String message = "Postgres rejects the row (SQLSTATE " + e.getSQLState() + "): " + first(e);
    Arrival.Unreadable rejected =
        new Arrival.Unreadable(
            arrival.delivery(),
            StoreRejection.byPostgres(arrival, message, clock.instant()),
            arrival instanceof Arrival.Article article && article.hasMarks());
    RejectionLog.tell(rejected);
    return rejected;
  }

  private static String first(SQLException e) {
    // A batch's own message repeats the whole statement; the next one says what is wrong.
    SQLException cause = e.getNextException() == null ? e : e.getNextException();
    // The details of a server's error quote the row.
    return cause instanceof PSQLException rejection && rejection.getServerErrorMessage() != null
        ? rejection.getServerErrorMessage().getMessage()
        : cause.getMessage();
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
