package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds wishes to take articles down. */
@Singleton
public class TakedownQueries {
  private static final String SELECT =
      "SELECT * FROM (SELECT w.arrival, w.id, w.uri, w.action, w.reason, w.requested_at,"
          + " t.taken_down_at, t.lifted_at"
          + " FROM takedown_wishes w LEFT JOIN takedowns t ON t.id = w.id) AS known";

  private final DataSource dataSource;

  @Inject
  public TakedownQueries(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The newest wish about each article, the last to arrive first; all but the limit may be null for
   * any.
   *
   * @param before only those that arrived before this one
   */
  public Slice<TakedownState> newest(UUID id, Long before, int limit) throws SQLException {
    Conditions conditions = new Conditions().and("id = ?", id).and("arrival < ?", before);
    return SliceReader.read(
        dataSource,
        SELECT + conditions.where() + " ORDER BY arrival DESC LIMIT ?",
        conditions,
        limit,
        TakedownQueries::state,
        one -> one.uri().length());
  }

  private static TakedownState state(ResultSet row) throws SQLException {
    return new TakedownState(
        row.getLong("arrival"),
        row.getObject("id", UUID.class),
        row.getString("uri"),
        row.getString("action"),
        row.getString("reason"),
        instant(row, "requested_at"),
        instant(row, "taken_down_at"),
        instant(row, "lifted_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
