package org.wirecopy.store.consume;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** An outage makes the store not ready; only the end of its reading makes it dead. */
@Singleton
class ReadingHealth {
  private final Standing standing;

  @Inject
  ReadingHealth(Standing standing) {
    this.standing = standing;
  }

  @Produces
  @Liveness
  @Singleton
  HealthCheck reads() {
    return () -> HealthCheckResponse.named("reading").status(standing.isAlive()).build();
  }

  @Produces
  @Readiness
  @Singleton
  HealthCheck isReady() {
    return () -> {
      HealthCheckResponseBuilder answer = HealthCheckResponse.named("topics");
      if (!standing.missingTopics().isEmpty()) {
        answer.withData("missing", String.join(", ", standing.missingTopics()));
      }
      standing.trouble().ifPresent(why -> answer.withData("trouble", why));
      return answer
          .withData("kafka", standing.isConnected() ? "connected" : "away")
          .withData("joined", standing.isJoined())
          .status(standing.isReady())
          .build();
    };
  }
}
