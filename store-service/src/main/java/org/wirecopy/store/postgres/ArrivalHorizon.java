package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Up to which arrival nothing more will come. Numbers are drawn when rows are written, and rows are
 * seen when their transaction ends, which is another order. So a writer locks the number at which
 * it begins, for its whole transaction and for nobody else to wait for; whoever wants to know looks
 * at these locks.
 */
final class ArrivalHorizon {
  /** Tells these locks from others: "Wire". */
  private static final long SPACE = 0x57697265L;

  private static final long LOW = 0xFFFFFFFFL;

  /** Before the first number is drawn, the sequence names that one as its last. */
  private static final String LAST = "last_value - CASE WHEN is_called THEN 0 ELSE 1 END";

  private ArrivalHorizon() {}

  /** Says that this transaction is about to write; before it draws a number. */
  static void lock(Connection connection) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            "SELECT pg_advisory_xact_lock_shared((?::bigint << 32) | (("
                + LAST
                + ") & ?)) FROM arrivals")) {
      lock.setLong(1, SPACE);
      lock.setLong(2, LOW);
      lock.execute();
    }
  }

  /** The last arrival before which nothing more will come; asked before the articles are. */
  static long look(Connection connection) throws SQLException {
    // First the number, then the locks: who locks later draws later numbers.
    long last = number(connection, "SELECT " + LAST + " FROM arrivals", any -> any);
    return number(
        connection,
        "SELECT min(objid::bigint) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1"
            + " AND classid = "
            + SPACE
            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
        lowest -> lowest < 0 ? last : Math.min(last, whole(lowest, last)));
  }

  /** The number below the last one that ends in these 32 bits. */
  private static long whole(long low, long last) {
    long whole = (last & ~LOW) | low;
    return whole > last ? whole - LOW - 1 : whole;
  }

  private interface Reading {
    long of(long number);
  }

  private static long number(Connection connection, String sql, Reading reading)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      long number = row.getLong(1);
      return reading.of(row.wasNull() ? -1 : number);
    }
  }
}
