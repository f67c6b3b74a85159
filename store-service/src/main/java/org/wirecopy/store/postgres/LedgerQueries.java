package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Finds receipts and rejections, the last to arrive first. */
@Singleton
public class LedgerQueries {
  private final DataSource dataSource;

  @Inject
  public LedgerQueries(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The newest receipt of each file; all but the limit may be null for any.
   *
   * @param before only those that arrived before this one
   */
  public Slice<StoredRecord> files(String inbox, String state, Long before, int limit)
      throws SQLException {
    Conditions conditions =
        new Conditions().and("inbox = ?", inbox).and("state = ?", state).and("arrival < ?", before);
    return read("SELECT arrival, NULL AS reference, receipt AS json FROM files", conditions, limit);
  }

  /**
   * The rejections; all but the limit may be null for any.
   *
   * @param before only those that arrived before this one
   */
  public Slice<StoredRecord> rejections(String stage, String reason, Long before, int limit)
      throws SQLException {
    Conditions conditions =
        new Conditions()
            .and("stage = ?", stage)
            .and("reason = ?", reason)
            .and("arrival < ?", before);
    return read(
        "SELECT arrival, topic || '/' || partition || '/' || \"offset\" AS reference,"
            + " record AS json FROM rejections",
        conditions,
        limit);
  }

  private Slice<StoredRecord> read(String select, Conditions conditions, int limit)
      throws SQLException {
    return SliceReader.read(
        dataSource,
        select + conditions.where() + " ORDER BY arrival DESC LIMIT ?",
        conditions,
        limit,
        row ->
            new StoredRecord(
                row.getLong("arrival"), row.getString("reference"), row.getString("json")),
        one -> one.json().length());
  }
}
