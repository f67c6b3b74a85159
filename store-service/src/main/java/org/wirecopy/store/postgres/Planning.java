package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * How Postgres goes about a statement, and how long it may take: what is left of the time of the
 * whole question. Its own estimate of how many articles hold some words knows nothing of what came
 * since its last look, and the wrong way costs many times as much; we have counted the hits, so we
 * say which way. Holds until the end of the transaction.
 */
enum Planning {
  /** All hits from their indexes, then sorted. */
  ALL_HITS("off", "off", "on", "on"),
  /** In the order that is asked for, until enough are found. */
  IN_ORDER("off", "on", "off", "off"),
  /** Those whose ids are known, one by one: no other index is asked for them again. */
  BY_ID("off", "on", "off", "on"),
  /** As Postgres thinks best. */
  FREE("on", "on", "on", "on");

  private static final String SET =
      """
      SELECT set_config('enable_seqscan', ?, true),
             set_config('enable_indexscan', ?, true),
             set_config('enable_indexonlyscan', ?, true),
             set_config('enable_bitmapscan', ?, true),
             set_config('enable_sort', ?, true),
             set_config('statement_timeout',
                        CASE total.millis
                            WHEN 0 THEN '0'
                            ELSE greatest(1, total.millis - extract(epoch FROM clock_timestamp() - now()) * 1000)::integer::text END,
                        true)
      FROM (SELECT current_setting('wirecopy.question_timeout')::numeric AS millis) AS total
      """;

  /**
   * The session's own limit of a statement is that of the question. To compile a statement, or to
   * start helpers for it, takes longer than it runs.
   */
  private static final String BEGIN =
      """
      SELECT set_config('wirecopy.question_timeout',
                        (extract(epoch FROM current_setting('statement_timeout')::interval) * 1000)::integer::text,
                        true),
             set_config('jit', 'off', true),
             set_config('max_parallel_workers_per_gather', '0', true),
             set_config('plan_cache_mode', 'force_custom_plan', true)
      """;

  private final String sequential;
  private final String index;
  private final String bitmap;
  private final String sort;

  Planning(String sequential, String index, String bitmap, String sort) {
    this.sequential = sequential;
    this.index = index;
    this.bitmap = bitmap;
    this.sort = sort;
  }

  /** Begins a transaction whose statements all see the same rows. */
  void begin(Connection connection) throws SQLException {
    try (PreparedStatement same =
        connection.prepareStatement("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")) {
      same.execute();
    }
    try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
      begin.execute();
    }
    set(connection);
  }

  void set(Connection connection) throws SQLException {
    try (PreparedStatement set = connection.prepareStatement(SET)) {
      set.setString(1, sequential);
      set.setString(2, index);
      set.setString(3, index);
      set.setString(4, bitmap);
      set.setString(5, sort);
      set.execute();
    }
  }
}
