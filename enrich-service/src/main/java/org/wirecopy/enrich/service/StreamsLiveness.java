package org.wirecopy.enrich.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive through rebalances, outages and missing topics: a new process would not mend those. */
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
