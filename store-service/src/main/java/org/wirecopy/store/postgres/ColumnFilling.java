package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Gives rows of an older release their columns, some at a time, while the store serves. */
@Singleton
public class ColumnFilling {
  /** Locked together for some tens of milliseconds; whoever writes one of them waits so long. */
  private static final int ROWS_AT_ONCE = 100;

  /** An article names a dozen. */
  private static final int MENTIONS_AT_ONCE = 12 * ROWS_AT_ONCE;

  private final DataSource dataSource;

  @Inject
  public ColumnFilling(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Fills some rows, the last to arrive first; several stores may do so at once.
   *
   * @return how many; none where all are filled
   */
  public int fillSome() throws SQLException {
    return Transaction.call(
        dataSource, connection -> FilledRows.fillNewest(connection, ROWS_AT_ONCE));
  }

  /**
   * Fills some mentions.
   *
   * @return how many; none where all are filled
   */
  public int fillSomeMentions() throws SQLException {
    return Transaction.call(
        dataSource, connection -> EntityRows.fillArrivals(connection, MENTIONS_AT_ONCE));
  }
}
