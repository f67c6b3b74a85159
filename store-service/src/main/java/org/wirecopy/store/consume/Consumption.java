package org.wirecopy.store.consume;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.wirecopy.store.postgres.BatchWriter;
import org.wirecopy.store.postgres.LostPartitionException;
import org.wirecopy.store.postgres.PostgresConfig;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.postgres.TopicBreaks;
import org.wirecopy.topics.BrokenTopicsException;
import org.wirecopy.topics.TopicBreak;
import org.wirecopy.topics.kafka.FailureReason;
import org.wirecopy.topics.kafka.Inspection;

/**
 * The thread that reads: failures are waited out, and reading resumes at the offsets that Postgres
 * holds.
 */
@ApplicationScoped
class Consumption {
  private static final Logger LOG = Logger.getLogger(Consumption.class);
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final Duration DECISION = Duration.ofSeconds(1);
  private static final Duration LEAVE = Duration.ofSeconds(2);

  @Inject ConsumeConfig config;
  @Inject PostgresConfig postgres;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  @Inject Schema schema;
  @Inject BatchWriter writer;
  @Inject TopicBreaks breaks;
  @Inject KafkaRecords records;
  @Inject MeteredWriter metered;
  @Inject ReadingState standing;
  @Inject MeterRegistry meters;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "store-consumer");
  private Backoff backoff;
  private BatchSize size;

  void start(@Observes StartupEvent event) {
    backoff = new Backoff(config.firstPause(), config.longestPause());
    size = new BatchSize(config.batchRecords(), postgres.writeTimeout());
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    thread.join(STOP.toMillis());
  }

  private void run() {
    try {
      while (!isStopped()) {
        try {
          schema.migrate();
          awaitDecision();
          session();
        } catch (LostPartitionException e) {
          LOG.infof("%s; joining anew", e.getMessage());
          standing.left(e.getMessage());
        } catch (SQLException | RuntimeException e) {
          if (!isBroken(e)) {
            waitOut(e);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      standing.dead();
    }
  }

  /** Waits until no topic is broken; an operator decides how to go on. */
  private void awaitDecision() throws SQLException, InterruptedException {
    List<TopicBreak> waiting = breaks.all();
    if (!waiting.isEmpty()) {
      LOG.error("Reading waits for an operator's decision: POST /api/topics");
    }
    while (!waiting.isEmpty() && !isStopped()) {
      standing.blocked(waiting);
      pause(DECISION);
      waiting = breaks.all();
    }
    standing.blocked(waiting);
  }

  /** Whether topics were replaced or cut, which is kept before anything else. */
  private boolean isBroken(Exception e) throws InterruptedException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BrokenTopicsException broken) {
        broken.breaks().forEach(one -> LOG.error(one.message()));
        standing.blocked(broken.breaks());
        try {
          breaks.add(broken.breaks());
        } catch (SQLException notKept) {
          // It is found again.
          waitOut(notKept);
        }
        return true;
      }
    }
    return false;
  }

  private void session() throws SQLException, InterruptedException {
    Map<String, Object> settings = ConsumerSettings.of(kafka, config);
    Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    try (KafkaClientMetrics measured = new KafkaClientMetrics(consumer);
        Inspection inspection =
            new Inspection(settings, "wirecopy-store-inspection", Session.AGED_OUT)) {
      measured.bindTo(meters);
      Positions positions = new Positions(consumer, writer, inspection, standing);
      Session session = new Session(consumer, records, metered, positions, size, standing);
      waitForTopics(session);
      session.join();
      while (!isStopped()) {
        if (session.step()) {
          backoff.succeeded();
        }
      }
    } finally {
      consumer.close(CloseOptions.timeout(LEAVE));
    }
  }

  private void waitForTopics(Session session) throws InterruptedException {
    List<String> missing = session.missingTopics();
    while (!missing.isEmpty() && !isStopped()) {
      if (!missing.equals(standing.missingTopics())) {
        LOG.infof("Waiting for the topics %s", String.join(", ", missing));
      }
      standing.missing(missing);
      pause(config.firstPause());
      missing = session.missingTopics();
    }
    standing.missing(List.of());
  }

  private void waitOut(Exception e) throws InterruptedException {
    String reason = FailureReason.of(e);
    standing.left(reason);
    Duration pause = backoff.next();
    LOG.warnf("Reading pauses for %d ms: %s", pause.toMillis(), reason);
    LOG.debug("Reading pauses", e);
    pause(pause);
  }

  private void pause(Duration pause) throws InterruptedException {
    stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }
}
