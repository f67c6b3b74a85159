package org.wirecopy.store.consume;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether reading goes on. Only its end makes the store dead, and an outage of Kafka does not make
 * it unready: it can still answer, which is what readiness asks, and takedowns wait in the outbox.
 */
@Singleton
class ReadingHealth {
  private final ReadingState standing;

  @Inject
  ReadingHealth(ReadingState standing) {
    this.standing = standing;
  }

  @Produces
  @Liveness
  @Singleton
  HealthCheck reads() {
    return () -> HealthCheckResponse.named("reading").status(standing.isAlive()).build();
  }

  /** A Postgres that does not write in its time is none to send people to. */
  @Produces
  @Readiness
  @Singleton
  HealthCheck writesInTime() {
    return () -> {
      HealthCheckResponseBuilder answer = HealthCheckResponse.named("writing");
      standing.outlasted().ifPresent(how -> answer.withData("trouble", how));
      return answer.status(standing.outlasted().isEmpty()).build();
    };
  }

  @Produces
  @Wellness
  @Singleton
  HealthCheck isReading() {
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
