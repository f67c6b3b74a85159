package org.wirecopy.store.health;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.wirecopy.store.consume.Standing;

/** An outage makes the store not ready; only the end of its reading makes it dead. */
class ReadingHealth {
  @Inject Standing standing;

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
          .status(standing.isJoined() && standing.isConnected())
          .build();
    };
  }
}
