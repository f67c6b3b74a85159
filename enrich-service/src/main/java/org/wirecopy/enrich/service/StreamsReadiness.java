package org.wirecopy.enrich.service;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.wirecopy.enrich.topology.Role;

/**
 * Ready while both halves of the topology run and Kafka answers. Streams itself stays {@code
 * RUNNING} through an outage, so Kafka is asked.
 */
@Readiness
@ApplicationScoped
class StreamsReadiness implements HealthCheck {
  private static final int ANSWER_MILLIS = 2_000;

  private final EnrichService service;
  private final Map<String, Object> kafka;
  private Admin admin;

  StreamsReadiness(
      EnrichService service, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.service = service;
    this.kafka = kafka;
  }

  @Override
  public HealthCheckResponse call() {
    Map<Role, KafkaStreams.State> states = service.states();
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("topology");
    boolean running = true;
    for (Role role : Role.values()) {
      KafkaStreams.State state = states.get(role);
      answer.withData(role.word(), state == null ? "WAITING_FOR_TOPICS" : state.name());
      running &= state == KafkaStreams.State.RUNNING;
    }
    return answer.status(running && kafkaAnswers()).build();
  }

  private synchronized boolean kafkaAnswers() {
    try {
      if (admin == null) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        admin = Admin.create(settings);
      }
      return !admin.describeCluster().nodes().get(ANSWER_MILLIS, TimeUnit.MILLISECONDS).isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      return false;
    }
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close();
    }
  }
}
