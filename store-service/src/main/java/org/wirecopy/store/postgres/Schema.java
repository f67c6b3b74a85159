package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.flywaydb.core.Flyway;

/** Brings the tables to the version that this program needs. */
@Singleton
public class Schema {
  private final Flyway flyway;

  @Inject
  Schema(Flyway flyway) {
    this.flyway = flyway;
  }

  /**
   * Migrates where there is something to do. Not at the program's start, which would fail while
   * Postgres is away.
   */
  public void migrate() {
    flyway.migrate();
  }
}
