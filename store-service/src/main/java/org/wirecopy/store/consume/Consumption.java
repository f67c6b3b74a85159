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
import org.wirecopy.store.postgres.Schema;

/** The thread that reads: whatever fails is waited out, and reading goes on where Postgres says. */
@ApplicationScoped
class Consumption {
  private static final Logger LOG = Logger.getLogger(Consumption.class);
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final Duration LEAVE = Duration.ofSeconds(2);

  @Inject ConsumeConfig config;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  @Inject Schema schema;
  @Inject BatchWriter writer;
  @Inject KafkaRecords records;
  @Inject MeteredWriter metered;
  @Inject Standing standing;
  @Inject MeterRegistry meters;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "store-consumer");
  private Backoff backoff;

  void start(@Observes StartupEvent event) {
    backoff = new Backoff(config.firstPause(), config.longestPause());
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
          session();
        } catch (LostPartitionException e) {
          LOG.infof("%s; joining anew", e.getMessage());
          standing.left(e.getMessage());
        } catch (SQLException | RuntimeException e) {
          waitOut(e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      standing.dead();
    }
  }

  private void session() throws SQLException, InterruptedException {
    Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            ConsumerSettings.of(kafka, config),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    try (KafkaClientMetrics measured = new KafkaClientMetrics(consumer)) {
      measured.bindTo(meters);
      Positions positions = new Positions(consumer, writer, standing);
      Session session = new Session(consumer, records, metered, positions, standing);
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
    Throwable cause = e.getCause() == null ? e : e.getCause();
    standing.left(cause.getMessage());
    Duration pause = backoff.next();
    LOG.warnf("Reading pauses for %d ms: %s", pause.toMillis(), cause.getMessage());
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
