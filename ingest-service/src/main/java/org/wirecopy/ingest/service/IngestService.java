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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.wirecopy.ingest.disposal.DisposalQueue;
import org.wirecopy.ingest.folder.PassedOver;
import org.wirecopy.ingest.intake.IntakeStoppedException;
import org.wirecopy.ingest.priority.Pace;
import org.wirecopy.ingest.priority.Priority;
import org.wirecopy.ingest.priority.Turn;
import org.wirecopy.ingest.retry.Retries;
import org.wirecopy.ingest.shard.Shard;
import org.wirecopy.ingest.shard.ShardIndex;
import org.wirecopy.topics.BrokenTopicsException;
import org.wirecopy.topics.GoOn;
import org.wirecopy.topics.PendingDecision;
import org.wirecopy.topics.Settlement;
import org.wirecopy.topics.TopicBreak;
import org.wirecopy.topics.TopicOperations;

/**
 * Runs the service: one thread lists the folder, one reads, one publishes, one takes care of what
 * has been read.
 */
@ApplicationScoped
class IngestService implements TopicOperations {
  private static final Logger LOG = Logger.getLogger(IngestService.class);
  private static final Duration IDLE_POLL = Duration.ofMillis(200);
  private static final int EXIT_STOPPED = 1;
  private static final long STOP_MILLIS = 5_000;

  private final IngestConfig config;
  private final Assembly assembly;
  private final RequiredTopics topics;
  private final Thread scanner;
  private final Thread caretaker;
  private final Thread reader = new Thread(this::readOn, "intake");
  private final PendingDecision decision = new PendingDecision();
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
    assembly = new Assembly(config, shard, kafkaClient, clock, traces, meters);
    this.topics = new RequiredTopics(topics, assembly.kafka);
    scanner =
        new FolderThread(assembly.watch, assembly.events, clock, config.rescan(), assembly::beat);
    caretaker = new Thread(assembly.disposal, "aftercare");
  }

  void start(@Observes StartupEvent event) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException, IOException {
    stopping = true;
    scanner.interrupt();
    assembly.lag.interrupt();
    assembly.publisher.stop();
    reader.interrupt();
    caretaker.interrupt();
    assembly.group.close();
    for (Thread thread : new Thread[] {scanner, reader, caretaker}) {
      thread.join(STOP_MILLIS);
    }
    assembly.publishing.shutdownNow();
    assembly.events.close();
    if (assembly.pulses.isPresent()) {
      assembly.pulses.get().remove();
    }
    if (assembly.publishing.awaitTermination(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
      assembly.publisher.close();
    }
  }

  private void readOn() {
    try {
      topics.await();
      assembly.group.requireSameCount();
      assembly.group.join();
      Optional<PendingDecision.Decision> decided = connect();
      assembly.group.awaitMembership();
      decided.ifPresent(this::settle);
      connected = true;
      LOG.infof(
          "Watching %s as inbox %s, ingester %d of %d",
          config.folder(), config.inbox(), assembly.shard.index(), assembly.shard.count());
      assembly.lag.start();
      scanner.start();
      caretaker.start();
      while (!stopping) {
        assembly.group.requireNoConflict();
        readNext();
      }
    } catch (IntakeStoppedException e) {
      if (!stopping) {
        LOG.error(e.getMessage());
        Quarkus.asyncExit(EXIT_STOPPED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      if (!stopping) {
        tell(e);
        Quarkus.asyncExit(EXIT_STOPPED);
      }
    }
  }

  /** What was read and is not committed is read again. */
  private static void tell(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BrokenTopicsException) {
        LOG.errorf(
            "%s. This ingester stops; started again it waits for an operator", cause.getMessage());
        return;
      }
    }
    LOG.error("The intake failed; this ingester stops", failure);
  }

  /**
   * Connects as soon as the topics are those that the receipts speak of, or an operator has decided
   * how to go on.
   */
  private Optional<PendingDecision.Decision> connect() throws InterruptedException {
    try {
      assembly.publisher.connect();
      return Optional.empty();
    } catch (BrokenTopicsException e) {
      e.breaks().forEach(one -> LOG.error(one.message()));
      LOG.error("The intake waits for an operator's decision: POST /api/topics");
      decision.broken(e.breaks());
    }
    while (decision.next().isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(IDLE_POLL.toMillis());
    }
    assembly.publisher.beginToSettle();
    assembly.publisher.connect();
    return decision.next();
  }

  private void settle(PendingDecision.Decision decided) {
    if (decided.how() == GoOn.READ_AGAIN) {
      assembly.retries.readAllAgain();
    }
    assembly.publisher.settle();
    decision.done();
  }

  private void readNext() throws InterruptedException {
    Optional<Turn> next = assembly.waiting.next();
    if (next.isEmpty()) {
      assembly.waiting.await(IDLE_POLL);
      next = assembly.waiting.next();
    }
    next.ifPresent(assembly.intake::read);
    if (!assembly.waiting.hasNext() || assembly.betweenChunks.wantsTurn()) {
      assembly.intake.giveTurn();
    }
  }

  /** How the intake stands. */
  IntakeStatus status() {
    return IntakeStatus.of(
        config.inbox(),
        config.folder().toString(),
        assembly.shard,
        connected && assembly.watch.isFirstScanDone(),
        this::waiting,
        assembly.ledger::summary,
        assembly.watch.passedOver());
  }

  private IntakeStatus.Waiting waiting() {
    return new IntakeStatus.Waiting(assembly.tracker.waiting(), assembly.disposal.pending());
  }

  boolean isReady() {
    return connected
        && assembly.publisher.isAvailable()
        && assembly.group.isAnswering()
        && assembly.watch.isListable();
  }

  @Override
  public List<TopicBreak> breaks() {
    return decision.breaks();
  }

  @Override
  public CompletableFuture<Settlement> goOn(GoOn how) {
    return decision.goOn(how);
  }

  Shard shard() {
    return assembly.shard;
  }

  /** Since when the file is known that has waited longest; empty where none waits. */
  Optional<Instant> waitingSince() {
    return assembly.tracker.waitingSince();
  }

  /** When the whole folder was last listed; empty before the first time. */
  Optional<Instant> lastListing() {
    return assembly.watch.lastListing();
  }

  /** How many files have rested and wait for their turn. */
  int queued(Priority priority) {
    return assembly.waiting.waiting(priority);
  }

  /** How fast backfill goes. */
  Pace pace() {
    return assembly.pace;
  }

  DisposalQueue.DisposalCounts disposals() {
    return assembly.disposal.disposals();
  }

  int stuck() {
    return assembly.disposal.stuck();
  }

  PassedOver passedOver() {
    return assembly.watch.passedOver();
  }

  /** Has one file read again, or all of which something was rejected. */
  CompletableFuture<Retries.Retried> retry(Optional<String> path) {
    return assembly.retries.request(path);
  }
}
