package org.wirecopy.store.takedown;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.postgres.TakedownOutbox;
import org.wirecopy.topics.kafka.FailureReason;

/**
 * Empties the outbox every second; while Postgres or Kafka are away the takedown requests wait in
 * it.
 */
@ApplicationScoped
class OutboxRelay {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  @Inject Schema schema;
  @Inject TakedownOutbox outbox;
  @Inject TakedownProducer producer;

  @Scheduled(
      identity = "takedown-outbox",
      every = "1s",
      delayed = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void relay() {
    try {
      schema.migrate();
      while (outbox.send(producer::send)) {
        LOG.info("Takedown requests, or requests to lift one, were sent");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException | RuntimeException e) {
      LOG.warnf("Takedown requests wait in the outbox: %s", FailureReason.of(e));
    }
  }
}
