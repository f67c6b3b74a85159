package org.wirecopy.store.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.postgres.SubscriptionQueue;
import org.wirecopy.store.subscription.Claim;

/** Looks every second for webhooks to tell something, and tells a few at the same time. */
@ApplicationScoped
class DeliverySchedule {
  private static final Logger LOG = Logger.getLogger(DeliverySchedule.class);

  /** So many slow webhooks do not hold up the others. */
  private static final int MAX_AT_ONCE = 4;

  @Inject Schema schema;
  @Inject SubscriptionQueue queue;
  @Inject Delivery delivery;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(MAX_AT_ONCE, DeliverySchedule::thread);
  private final Semaphore free = new Semaphore(MAX_AT_ONCE);
  private volatile boolean stopped;

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "webhooks");
    thread.setDaemon(true);
    return thread;
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
    threads.shutdownNow();
  }

  @Scheduled(
      identity = "webhooks",
      every = "1s",
      delayed = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void begin() {
    try {
      schema.migrate();
      while (!stopped && free.tryAcquire()) {
        Optional<Claim> claim = claim();
        if (claim.isEmpty()) {
          return;
        }
        threads.execute(() -> deliver(claim.get()));
      }
    } catch (SQLException | RuntimeException e) {
      LOG.warnf("Webhooks are told nothing for now: %s", e.getMessage());
    }
  }

  /** Keeps the place that was acquired only with a claim. */
  private Optional<Claim> claim() throws SQLException {
    Optional<Claim> claim = Optional.empty();
    try {
      claim = queue.claim();
      return claim;
    } finally {
      if (claim.isEmpty()) {
        free.release();
      }
    }
  }

  private void deliver(Claim claim) {
    try {
      delivery.deliver(claim);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException | RuntimeException e) {
      // The claim runs out, and then it is tried again.
      LOG.warnf("The webhook of subscription %s waits: %s", claim.subscription(), e.getMessage());
    } finally {
      free.release();
    }
  }
}
