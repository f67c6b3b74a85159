package org.wirecopy.store.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.wirecopy.store.postgres.BalanceQuery;
import org.wirecopy.store.postgres.FiguresQuery;
import org.wirecopy.store.postgres.Schema;

/** The thread that looks; while Postgres is away the figures stay, and their age grows. */
@ApplicationScoped
class FiguresLookup {
  private static final Logger LOG = Logger.getLogger(FiguresLookup.class);
  private static final long STOP_MILLIS = 5_000;

  @Inject FiguresConfig config;
  @Inject Schema schema;
  @Inject BalanceQuery balance;
  @Inject FiguresQuery figures;
  @Inject InstantSource clock;
  @Inject MeterRegistry meters;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "store-figures");
  private volatile Figures last;

  void start(@Observes StartupEvent event) {
    new FigureMeters(() -> last, clock).register(meters);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    thread.join(STOP_MILLIS);
  }

  private void run() {
    try {
      do {
        try {
          schema.migrate();
          last =
              new Figures(clock.instant(), balance.balance(), figures.waiting(), figures.tables());
        } catch (SQLException | RuntimeException e) {
          LOG.debug("The figures cannot be looked up", e);
        }
      } while (!stopped.await(config.interval().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
