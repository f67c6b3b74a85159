package org.wirecopy.store.postgres;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Until the tables are there no question can be answered; that Postgres does, {@link
 * PostgresHealth} says.
 */
@Singleton
class SchemaHealth {
  private final Schema schema;

  @Inject
  SchemaHealth(Schema schema) {
    this.schema = schema;
  }

  @Produces
  @Readiness
  @Singleton
  HealthCheck isMigrated() {
    return () -> HealthCheckResponse.named("schema").status(schema.isMigrated()).build();
  }
}
