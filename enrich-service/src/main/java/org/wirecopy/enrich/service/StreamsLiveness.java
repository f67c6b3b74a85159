package org.wirecopy.enrich.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive during rebalances, outages and missing topics: a restart would not help. */
@Liveness
@ApplicationScoped
class StreamsLiveness implements HealthCheck {
  private final EnrichService service;

  StreamsLiveness(EnrichService service) {
    this.service = service;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("threads").status(!service.hasFailed()).build();
  }
}
