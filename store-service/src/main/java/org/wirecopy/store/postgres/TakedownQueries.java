package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds takedown requests. */
@Singleton
public class TakedownQueries {
  private static final String SELECT =
      "SELECT * FROM (SELECT w.arrival, w.id, w.uri, w.action, w.reason, w.requested_at,"
          + " t.taken_down_at, t.lifted_at"
          + " FROM takedown_wishes w LEFT JOIN takedowns t ON t.id = w.id) AS known";

  private final DataSource dataSource;

  @Inject
  public TakedownQueries(@Questions DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The newest takedown request about each article, the last to arrive first; all but the limit may
   * be null for any.
   *
   * @param before only those that arrived before this one
   * @param restricted whether those are wanted too that are about an article of the store which may
   *     not be shown
   */
  public ResultPage<TakedownState> newest(UUID id, Long before, int limit, boolean restricted)
      throws SQLException {
    Conditions conditions = new Conditions().and("id = ?", id).and("arrival < ?", before);
    if (!restricted) {
      conditions.and("NOT EXISTS (SELECT FROM restricted_articles r WHERE r.id = known.id)");
    }
    return ResultPageReader.read(
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
        Rows.instant(row, "requested_at"),
        Rows.instant(row, "taken_down_at"),
        Rows.instant(row, "lifted_at"));
  }
}
