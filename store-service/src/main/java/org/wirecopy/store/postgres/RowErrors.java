package org.wirecopy.store.postgres;

import java.sql.SQLException;
import java.util.Set;

/** Distinguishes errors that are about a row from failures of Postgres. */
final class RowErrors {
  /**
   * Classes of SQLSTATE that are about the row: data exception, integrity constraint violation,
   * program limit exceeded (<a
   * href="https://www.postgresql.org/docs/current/errcodes-appendix.html">Appendix A</a>).
   */
  private static final Set<String> CLASSES = Set.of("22", "23", "54");

  private RowErrors() {}

  static boolean is(SQLException e) {
    String state = e.getSQLState();
    return state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2));
  }
}
