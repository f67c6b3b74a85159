package org.wirecopy.store.postgres;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether Postgres answers, and in the time that somebody who asks would wait: the check of the
 * data source itself would wait as long as a batch may.
 */
@Singleton
class PostgresHealth {
  private final DataSource questions;

  @Inject
  PostgresHealth(@Questions DataSource questions) {
    this.questions = questions;
  }

  @Produces
  @Readiness
  @Singleton
  HealthCheck answers() {
    return () -> {
      HealthCheckResponseBuilder answer = HealthCheckResponse.named("postgres");
      try (Connection connection = questions.getConnection()) {
        return answer.status(!connection.isClosed()).build();
      } catch (SQLException e) {
        return answer.down().withData("trouble", e.getMessage()).build();
      }
    };
  }
}
