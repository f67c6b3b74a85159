package org.wirecopy.store.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.wirecopy.store.postgres.BalanceQuery;
import org.wirecopy.store.postgres.FiguresQuery;
import org.wirecopy.store.postgres.Schema;

/** Queries Postgres now and then; during an outage the figures stay, and their age grows. */
@ApplicationScoped
class FiguresLookup {
  private static final Logger LOG = Logger.getLogger(FiguresLookup.class);

  @Inject Schema schema;
  @Inject DataSource dataSource;
  @Inject FiguresQuery figures;
  @Inject InstantSource clock;
  @Inject MeterRegistry meters;

  private volatile Figures last;

  void start(@Observes StartupEvent event) {
    new FigureMeters(() -> last, clock).register(meters);
  }

  @Scheduled(
      identity = "store-figures",
      every = "{wirecopy.store.figures.interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void lookUp() {
    try {
      schema.migrate();
      // Adding up may take longer than anybody who asks would wait.
      BalanceQuery balance = new BalanceQuery(dataSource);
      last = new Figures(clock.instant(), balance.balance(), figures.waiting(), figures.tables());
    } catch (SQLException | RuntimeException e) {
      LOG.debug("The figures cannot be looked up", e);
    }
  }
}
