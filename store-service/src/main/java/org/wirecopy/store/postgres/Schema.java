package org.wirecopy.store.postgres;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings the tables to the version that this program needs. */
@Singleton
public class Schema {
  private static final int CONNECTIONS = 4;
  private static final Duration ACQUISITION = Duration.ofSeconds(5);

  private final Flyway flyway;
  private final AgroalDataSource dataSource;
  private volatile boolean migrated;

  @Inject
  Schema(Flyway flyway, AgroalDataSource dataSource) {
    this.flyway = flyway;
    this.dataSource = dataSource;
  }

  /**
   * Migrates once; later calls return at once, and those meanwhile wait. Not at the program's
   * start, which would fail while Postgres is away.
   *
   * @throws org.flywaydb.core.api.FlywayException if it cannot be done now; the next call tries
   *     again
   */
  public synchronized void migrate() {
    if (!migrated) {
      // A statement that changes a large table answers when it is done, be it after an hour.
      try (AgroalDataSource patient =
          DerivedPool.of(
              dataSource, CONNECTIONS, ACQUISITION, null, Map.of("socketTimeout", "0"))) {
        Flyway.configure()
            .configuration(flyway.getConfiguration())
            .dataSource(patient)
            .load()
            .migrate();
      }
      migrated = true;
    }
  }

  /** Whether the tables have been found to be as this program needs them. */
  public boolean isMigrated() {
    return migrated;
  }
}
