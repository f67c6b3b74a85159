package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/** Finds receipts and rejections, the last to arrive first. */
@Singleton
public class LedgerQueries {
  /** Neither about a rejected article with marks, nor about a stored one that is restricted. */
  static final String SHOWN =
      "NOT has_marks"
          + " AND NOT EXISTS (SELECT FROM restricted_articles r WHERE r.uri = rejections.uri)";

  private static final String NEWEST_FIRST = " ORDER BY arrival DESC LIMIT ?";

  private final DataSource dataSource;

  @Inject
  public LedgerQueries(@Questions DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The newest receipt of each file; all but the limit may be null for any.
   *
   * @param before only those that arrived before this one
   */
  public ResultPage<StoredRecord> files(String inbox, String state, Long before, int limit)
      throws SQLException {
    Conditions conditions =
        new Conditions().and("inbox = ?", inbox).and("state = ?", state).and("arrival < ?", before);
    return ResultPageReader.read(
        dataSource,
        "SELECT arrival, receipt FROM files" + conditions.where() + NEWEST_FIRST,
        conditions,
        limit,
        row -> new StoredRecord(row.getLong("arrival"), row.getString("receipt")),
        one -> one.json().length());
  }

  /**
   * The rejections; all but the limit may be null for any.
   *
   * @param before only those that arrived before this one
   * @param state {@code open}, {@code mended} or {@code superseded}
   * @param restricted whether those are wanted too that are about an article which may not be shown
   */
  public ResultPage<StoredRejection> rejections(
      String stage, String reason, String state, Long before, int limit, boolean restricted)
      throws SQLException {
    Conditions conditions =
        new Conditions()
            .and("stage = ?", stage)
            .and("reason = ?", reason)
            .and("state = ?", state)
            .and("arrival < ?", before);
    if (!restricted) {
      conditions.and(SHOWN);
    }
    return ResultPageReader.read(
        dataSource,
        "SELECT * FROM rejections" + conditions.where() + NEWEST_FIRST,
        conditions,
        limit,
        LedgerQueries::rejection,
        one -> one.json().length());
  }

  static StoredRejection rejection(ResultSet row) throws SQLException {
    Instant mendedAt = Rows.instant(row, "mended_at");
    return new StoredRejection(
        row.getLong("arrival"),
        row.getString("topic") + "/" + row.getInt("partition") + "/" + row.getLong("offset"),
        row.getString("record"),
        row.getString("state"),
        mendedAt == null
            ? null
            : new StoredRejection.Mend(
                mendedAt, Rows.instant(row, "mended_by"), row.getString("mended_sha256")));
  }
}
