package org.wirecopy.ingest.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.wirecopy.ingest.after.AftercareQueue;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.folder.PassedOver;
import org.wirecopy.ingest.intake.StoppedException;
import org.wirecopy.ingest.retry.Retries;
import org.wirecopy.ingest.shard.Shard;
import org.wirecopy.ingest.shard.ShardIndex;

/**
 * Runs the rooms: one thread lists the folder, one reads, one publishes, one takes care of what has
 * been read.
 */
@ApplicationScoped
class IngestService {
  private static final Logger LOG = Logger.getLogger(IngestService.class);
  private static final long IDLE_POLL_MILLIS = 200;
  private static final int EXIT_STOPPED = 1;
  private static final long STOP_MILLIS = 5_000;

  private final IngestConfig config;
  private final Assembly rooms;
  private final RequiredTopics topics;
  private final Thread scanner;
  private final Thread caretaker;
  private final Thread reader = new Thread(this::readOn, "intake");
  private volatile boolean connected;
  private volatile boolean stopping;

  IngestService(
      IngestConfig config,
      TopicsConfig topics,
      @ConfigProperty(name = "HOSTNAME", defaultValue = "localhost") String hostname,
      @Identifier("default-kafka-broker") Map<String, Object> kafkaClient,
      OpenTelemetryTraces traces,
      MeterRegistry meters) {
    this.config = config;
    Clock clock = Clock.systemUTC();
    Shard shard = new Shard(ShardIndex.of(config.index(), hostname), config.count());
    rooms = new Assembly(config, shard, kafkaClient, clock, traces, meters);
    this.topics = new RequiredTopics(topics, rooms.kafka);
    scanner = new FolderThread(rooms.watch, rooms.events, clock, config.rescan());
    caretaker = new Thread(rooms.aftercare, "aftercare");
  }

  void start(@Observes StartupEvent event) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException, IOException {
    stopping = true;
    scanner.interrupt();
    rooms.publisher.stop();
    reader.interrupt();
    caretaker.interrupt();
    rooms.group.close();
    for (Thread thread : new Thread[] {scanner, reader, caretaker}) {
      thread.join(STOP_MILLIS);
    }
    rooms.publishing.shutdownNow();
    rooms.events.close();
    if (rooms.publishing.awaitTermination(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
      rooms.publisher.close();
    }
  }

  private void readOn() {
    try {
      topics.await();
      rooms.group.requireSameCount();
      rooms.group.join();
      rooms.publisher.connect();
      rooms.group.awaitMembership();
      connected = true;
      LOG.infof(
          "Watching %s as inbox %s, ingester %d of %d",
          config.folder(), config.inbox(), rooms.shard.index(), rooms.shard.count());
      scanner.start();
      caretaker.start();
      while (!stopping) {
        rooms.group.requireNoConflict();
        readNext();
      }
    } catch (StoppedException e) {
      if (!stopping) {
        LOG.error(e.getMessage());
        Quarkus.asyncExit(EXIT_STOPPED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      if (!stopping) {
        LOG.error("The intake failed; this ingester stops", e);
        Quarkus.asyncExit(EXIT_STOPPED);
      }
    }
  }

  private void readNext() throws InterruptedException {
    FileStamp next = rooms.ready.poll(IDLE_POLL_MILLIS, TimeUnit.MILLISECONDS);
    if (next != null) {
      rooms.intake.read(next);
    }
    if (rooms.ready.isEmpty() || rooms.errands.wantsTurn()) {
      rooms.intake.giveTurn();
    }
  }

  /** How the intake stands. */
  IntakeStatus status() {
    return IntakeStatus.of(
        config.inbox(),
        config.folder().toString(),
        rooms.shard,
        connected && rooms.watch.isFirstScanDone(),
        this::waiting,
        rooms.ledger::summary,
        rooms.watch.passedOver());
  }

  private IntakeStatus.Waiting waiting() {
    return new IntakeStatus.Waiting(rooms.tracker.waiting(), rooms.aftercare.pending());
  }

  boolean isReady() {
    return connected
        && rooms.publisher.isAvailable()
        && rooms.group.isAnswering()
        && rooms.watch.isListable();
  }

  Shard shard() {
    return rooms.shard;
  }

  /** Since when the file is known that has waited longest; empty where none waits. */
  Optional<Instant> waitingSince() {
    return rooms.tracker.waitingSince();
  }

  /** When the whole folder was last listed; empty before the first time. */
  Optional<Instant> lastListing() {
    return rooms.watch.lastListing();
  }

  AftercareQueue.Deeds deeds() {
    return rooms.aftercare.deeds();
  }

  int stuck() {
    return rooms.aftercare.stuck();
  }

  PassedOver passedOver() {
    return rooms.watch.passedOver();
  }

  /** Has one file read again, or all of which something was refused. */
  CompletableFuture<Retries.Retried> retry(Optional<String> path) {
    return rooms.retries.wish(path);
  }
}
