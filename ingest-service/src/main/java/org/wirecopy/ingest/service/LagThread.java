package org.wirecopy.ingest.service;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.wirecopy.ingest.kafka.ConsumerLag;
import org.wirecopy.ingest.priority.Pace;

/** Asks Kafka how far its readers are, as long as backfill waits for that. */
final class LagThread extends Thread {
  private static final long REST_MILLIS = 250;

  private final ConsumerLag lag;
  private final Pace pace;

  LagThread(ConsumerLag lag, Pace pace) {
    super("consumer-lag");
    this.lag = lag;
    this.pace = pace;
    setDaemon(true);
  }

  @Override
  public void run() {
    try (lag) {
      while (true) {
        pace.awaitQuestion();
        long before = pace.committed();
        Optional<Pace.Progress> progress = lag.ask();
        progress.ifPresentOrElse(now -> pace.observed(now, before), pace::unknown);
        TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
      }
    } catch (InterruptedException e) {
      interrupt();
    }
  }
}
