package org.wirecopy.ingest.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the folder can be listed and Kafka takes what is read. An outage is no reason to die.
 */
@Readiness
@ApplicationScoped
class IntakeReadiness implements HealthCheck {
  private final IngestService service;

  IntakeReadiness(IngestService service) {
    this.service = service;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("intake").status(service.isReady()).build();
  }
}
