package org.wirecopy.store.postgres;

import java.sql.SQLException;

/** A question that Postgres has cut off after {@link PostgresConfig#questionTimeout}. */
public final class SlowQuestion {
  /** What may be said to whoever asked. */
  public static final String ADVICE =
      "Postgres has not answered this question in its time (wirecopy.store.question-timeout). Ask"
          + " again later; rarer words, a phrase of rarer words, a source or a shorter time make a"
          + " search quicker.";

  private static final String QUERY_CANCELED = "57014";

  private SlowQuestion() {}

  /** Whether this is why a question failed. */
  public static boolean is(SQLException e) {
    return QUERY_CANCELED.equals(e.getSQLState());
  }
}
