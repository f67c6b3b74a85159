package org.wirecopy.store.postgres;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** Makes the connections for questions. */
@Singleton
class QuestionPool {
  private static final int MAX_CONNECTIONS = 10;

  private final AgroalDataSource pool;
  private final DataSource dataSource;

  @Inject
  QuestionPool(AgroalDataSource origin, PostgresConfig config) {
    Duration timeout = config.questionTimeout();
    String seconds = Long.toString(atLeastSeconds(timeout));
    pool =
        DerivedPool.of(
            origin,
            MAX_CONNECTIONS,
            timeout,
            "SET statement_timeout = " + timeout.toMillis(),
            Map.of(
                "connectTimeout",
                seconds,
                "loginTimeout",
                seconds,
                // A Postgres that still runs says itself that the time is over.
                "socketTimeout",
                Long.toString(atLeastSeconds(timeout) + 1),
                "ApplicationName",
                "wirecopy-store-questions"));
    dataSource = new CheckedDataSource(pool, timeout);
  }

  @Produces
  @Questions
  @Singleton
  DataSource dataSource() {
    return dataSource;
  }

  /** The driver counts in seconds. */
  private static long atLeastSeconds(Duration timeout) {
    return timeout.plusMillis(999).toSeconds();
  }

  @PreDestroy
  void close() {
    pool.close();
  }
}
