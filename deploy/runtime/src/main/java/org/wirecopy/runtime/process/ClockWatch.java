package org.wirecopy.runtime.process;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Ends the service when the machine's clock is set back: Kafka's clients and the schedule of jobs
 * would wait until the time is again what it was, and look well meanwhile.
 */
@Singleton
class ClockWatch {
  private static final Logger LOG = Logger.getLogger(ClockWatch.class);
  private static final long LOOK_SECONDS = 1;
  private static final int EXIT_STOPPED = 1;

  /** What a wait of so long does to anybody is no worse than a restart. */
  private static final Duration TOLERATED = Duration.ofSeconds(30);

  private final Thread thread = new Thread(this::look, "clock-watch");

  void start(@Observes StartupEvent event) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    thread.interrupt();
  }

  private void look() {
    ClockRule rule = new ClockRule(TOLERATED, Instant.now(), System.nanoTime());
    try {
      Optional<Duration> setBack = Optional.empty();
      while (setBack.isEmpty()) {
        TimeUnit.SECONDS.sleep(LOOK_SECONDS);
        setBack = rule.look(Instant.now(), System.nanoTime());
      }
      LOG.errorf(
          "The clock of this machine was set back by %d s. The service ends, since Kafka's clients"
              + " would wait for as long; started again, it goes on",
          setBack.get().plusMillis(500).toSeconds());
      Quarkus.asyncExit(EXIT_STOPPED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
