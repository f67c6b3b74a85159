package org.wirecopy.store.takedown;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.postgres.TakedownOutbox;

/** The thread that empties the outbox; while Postgres or Kafka are away the wishes wait in it. */
@ApplicationScoped
class WishSending {
  private static final Logger LOG = Logger.getLogger(WishSending.class);
  private static final long PAUSE_MILLIS = 1_000;
  private static final long STOP_MILLIS = 5_000;

  @Inject Schema schema;
  @Inject TakedownOutbox outbox;
  @Inject WishProducer producer;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "takedown-outbox");

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    thread.join(STOP_MILLIS);
  }

  private void run() {
    boolean migrated = false;
    try {
      while (!stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        try {
          if (!migrated) {
            schema.migrate();
            migrated = true;
          }
          while (outbox.send(producer::send)) {
            LOG.info("Wishes to take articles down, or to lift that, were sent");
          }
        } catch (SQLException | RuntimeException e) {
          Throwable cause = e.getCause() == null ? e : e.getCause();
          LOG.warnf("Wishes about takedowns wait in the outbox: %s", cause.getMessage());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
