package org.wirecopy.store.filling;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.wirecopy.store.postgres.ColumnFilling;
import org.wirecopy.store.postgres.Schema;

/**
 * Looks for rows to fill as long as the store runs: while one release replaces another, the older
 * one goes on writing.
 */
@ApplicationScoped
class FillingSchedule {
  private static final Logger LOG = Logger.getLogger(FillingSchedule.class);

  @Inject Schema schema;
  @Inject ColumnFilling filling;

  private volatile boolean stopped;

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
  }

  @Scheduled(
      identity = "column-filling",
      every = "60s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void fill() {
    try {
      schema.migrate();
      fill("The columns of %d older articles were filled", filling::fillSome);
      fill("%d mentions in older articles were filled", filling::fillSomeMentions);
    } catch (SQLException | RuntimeException e) {
      LOG.warnf("Columns of older articles are not filled for now: %s", e.getMessage());
    }
  }

  private interface Filling {
    int fillSome() throws SQLException;
  }

  private void fill(String told, Filling filling) throws SQLException {
    long filled = 0;
    int some = filling.fillSome();
    while (some > 0 && !stopped) {
      filled += some;
      some = filling.fillSome();
    }
    if (filled > 0) {
      LOG.infof(told, filled);
    }
  }
}
