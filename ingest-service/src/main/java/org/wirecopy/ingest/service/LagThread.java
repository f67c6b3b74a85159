package org.wirecopy.ingest.service;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.priority.Pace;
import org.wirecopy.topics.Headroom;
import org.wirecopy.topics.kafka.ConsumerLag;
import org.wirecopy.topics.kafka.FailureReason;

/** Asks Kafka how far its readers are, as long as backfill waits for that. */
final class LagThread extends Thread {
  private static final Logger LOG = Logger.getLogger(LagThread.class);
  private static final long REST_MILLIS = 250;
  private static final String TOPIC = IngestTopics.ARTICLES_INGESTED.name();

  private final ConsumerLag lag;
  private final List<String> groups;
  private final Pace pace;
  private boolean known = true;
  private String told = "";

  LagThread(ConsumerLag lag, List<String> groups, Pace pace) {
    super("consumer-lag");
    this.lag = lag;
    this.groups = List.copyOf(groups);
    this.pace = pace;
    setDaemon(true);
  }

  @Override
  public void run() {
    try (lag) {
      while (true) {
        pace.awaitQuestion();
        ask();
        TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
      }
    } catch (InterruptedException e) {
      interrupt();
    }
  }

  private void ask() throws InterruptedException {
    long before = pace.committed();
    try {
      ConsumerLag.Lag now = lag.ask();
      if (now.isRead(TOPIC)) {
        pace.observed(new Headroom.Progress(now.read(TOPIC), now.waiting()), before);
        tell(true, "");
        return;
      }
      tell(false, "none of the groups " + groups + " reads " + TOPIC);
    } catch (KafkaException e) {
      tell(false, FailureReason.of(e));
    }
    pace.unknown();
  }

  private void tell(boolean nowKnown, String reason) {
    if (nowKnown && !known) {
      LOG.info("Backfill is published as fast as it is enriched and stored");
    } else if (!nowKnown && (known || !reason.equals(told))) {
      LOG.infof("Backfill is published without a bound: %s", reason);
      told = reason;
    }
    known = nowKnown;
  }
}
