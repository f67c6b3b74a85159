package org.wirecopy.store.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.wirecopy.store.postgres.PulseRows;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.pulse.LastPulse;
import org.wirecopy.store.pulse.PulseState;
import org.wirecopy.store.pulse.PulseTimes;
import org.wirecopy.store.pulse.Pulses;
import org.wirecopy.store.pulse.Stage;

/**
 * Looks every few seconds which pulses have arrived. While Postgres does not answer, what was last
 * seen grows old, and is told so. All replicas of the store report the same.
 */
@ApplicationScoped
public class PulseWatch {
  private static final Logger LOG = Logger.getLogger(PulseWatch.class);

  @Inject Schema schema;
  @Inject PulseRows rows;
  @Inject PulseConfig config;
  @Inject InstantSource clock;
  @Inject MeterRegistry meters;

  private volatile Pulses last = Pulses.NOTHING;

  void start(@Observes StartupEvent event) {
    new PulseMeters(this).register(meters);
  }

  @Scheduled(
      identity = "pulse-watch",
      every = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void watch() {
    try {
      schema.migrate();
      last = rows.look(clock.instant());
    } catch (SQLException | RuntimeException e) {
      LOG.debug("Pulses cannot be looked up", e);
    }
  }

  /** How the way stands now. */
  public PulseState state() {
    return last.state(clock.instant(), config.lateAfter());
  }

  /** Time since the oldest of the last pulses was made; empty where none has come for a day. */
  public Optional<Duration> age() {
    return last.age(clock.instant());
  }

  /** Ingesters and partitions behind whose last pulse another should have come by now. */
  public List<LastPulse> late() {
    Instant now = clock.instant();
    return last.late(now, config.lateAfter());
  }

  /** How long the pulses of the last hour took; empty where none came. */
  public Optional<PulseTimes> times(Stage stage) {
    return Optional.ofNullable(last.times().get(stage));
  }
}
