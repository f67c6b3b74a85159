package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Finds skipped entries, the last to arrive first. */
@Singleton
public class SkipQueries {
  private static final String SELECT =
      "SELECT s.arrival, f.inbox, f.path, s.entry, s.reason, s.detail"
          + " FROM skips s JOIN files f ON f.id = s.file_id";

  private final DataSource dataSource;

  @Inject
  public SkipQueries(@Questions DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * What the newest readings of files skipped; all but the limit may be null for any.
   *
   * @param path of a file below its inbox
   * @param before only those that arrived before this one
   */
  public ResultPage<StoredSkip> newest(
      String inbox, String path, String reason, Long before, int limit) throws SQLException {
    Conditions conditions =
        new Conditions()
            .and("f.inbox = ?", inbox)
            .and("f.path = ?", path)
            .and("left(s.reason, 512) = left(?, 512) AND s.reason = ?", reason)
            .and("s.arrival < ?", before);
    return ResultPageReader.read(
        dataSource,
        SELECT + conditions.where() + " ORDER BY s.arrival DESC LIMIT ?",
        conditions,
        limit,
        row ->
            new StoredSkip(
                row.getLong("arrival"),
                row.getString("inbox"),
                row.getString("path"),
                row.getString("entry"),
                row.getString("reason"),
                row.getString("detail")),
        one -> one.path().length());
  }
}
