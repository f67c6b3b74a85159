package org.wirecopy.ingest.service;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.folder.FileTracker;
import org.wirecopy.ingest.folder.FolderScan;
import org.wirecopy.ingest.folder.FolderWatch;
import org.wirecopy.ingest.folder.TemporaryNames;
import org.wirecopy.ingest.format.Formats;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.intake.Intake;
import org.wirecopy.ingest.intake.IntakeSettings;
import org.wirecopy.ingest.intake.StoppedException;
import org.wirecopy.ingest.kafka.KafkaSettings;
import org.wirecopy.ingest.kafka.TopicCreation;
import org.wirecopy.ingest.kafka.TransactionalPublisher;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.takedown.Blocklist;

/** Puts the rooms together and runs them: one thread lists the folder, one reads and publishes. */
@ApplicationScoped
class IngestService {
  private static final Logger LOG = Logger.getLogger(IngestService.class);
  private static final long IDLE_POLL_MILLIS = 200;
  private static final int EXIT_FENCED = 1;

  /** While files wait to be read; a file of many chunks is read to its end first. */
  private static final Duration LONGEST_BETWEEN_TAKEDOWNS = Duration.ofSeconds(1);

  private final IngestConfig config;
  private final TopicsConfig topics;
  private final KafkaSettings kafka;
  private final Clock clock;
  private final Instant startedAt;
  private final Ledger ledger = new Ledger();
  private final Blocklist blocklist = new Blocklist();
  private final FileTracker tracker;
  private final TransactionalPublisher publisher;
  private final Intake intake;
  private final FolderWatch watch;
  private final BlockingQueue<FileStamp> ready = new LinkedBlockingQueue<>();
  private final ScheduledExecutorService scanner =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "folder-watch"));
  private final ExecutorService publishing =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "publishing"));
  private final Thread reader = new Thread(this::readOn, "intake");
  private volatile boolean connected;
  private volatile boolean stopping;

  IngestService(
      IngestConfig config,
      TopicsConfig topics,
      @Identifier("default-kafka-broker") Map<String, Object> kafkaClient) {
    this.config = config;
    this.topics = topics;
    this.kafka =
        new KafkaSettings(
            kafkaClient,
            "wirecopy-ingest-%s-%d".formatted(config.inbox(), config.index()),
            config.transactionTimeout(),
            config.compression());
    clock = Clock.systemUTC();
    startedAt = clock.instant();
    RandomGenerator random = RandomGenerator.getDefault();
    tracker = new FileTracker(this::isFinished, config.settle());
    publisher = new TransactionalPublisher(kafka, config.inbox(), ledger, blocklist, random);
    intake =
        new Intake(
            new IntakeSettings(
                config.folder().toAbsolutePath().normalize(),
                config.inbox(),
                config.chunkRecords(),
                config.chunkBytes(),
                config.maxTextBytes(),
                config.maxArticleBytes(),
                config.readAttempts()),
            new Formats(
                new Limits(
                    config.maxDocumentBytes(),
                    config.maxLineBytes(),
                    config.parseTime(),
                    new Limits.Packed(
                        config.archiveNesting(),
                        config.archiveEntries(),
                        config.archiveBytes(),
                        config.archiveRatio()))),
            ledger,
            blocklist,
            tracker,
            publisher,
            publishing,
            clock);
    watch =
        new FolderWatch(
            new FolderScan(
                config.folder().toAbsolutePath().normalize(),
                new TemporaryNames(config.temporaryEndings())),
            tracker,
            ready::addAll,
            clock,
            config.rescan());
  }

  void start(@Observes StartupEvent event) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    scanner.shutdownNow();
    publisher.stop();
    reader.interrupt();
    reader.join(TimeUnit.SECONDS.toMillis(5));
    publishing.shutdownNow();
    publishing.awaitTermination(5, TimeUnit.SECONDS);
    publisher.close();
  }

  private boolean isFinished(FileStamp stamp) {
    return ledger.isFinished(stamp.path(), stamp.size(), stamp.modifiedNanos())
        && (!config.rehash() || ledger.isCommittedSince(stamp.path(), startedAt));
  }

  private void readOn() {
    try {
      awaitTopics();
      publisher.connect();
      connected = true;
      LOG.infof("Watching %s as inbox %s", config.folder(), config.inbox());
      scan();
      Instant nextTakedowns = clock.instant();
      while (!stopping) {
        FileStamp next = ready.poll(IDLE_POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (next != null) {
          intake.read(next);
        }
        if (ready.isEmpty() || !clock.instant().isBefore(nextTakedowns)) {
          // A null must follow the article that it takes down, which may have been gathered.
          intake.flush();
          publisher.carryOutTakedowns();
          nextTakedowns = clock.instant().plus(LONGEST_BETWEEN_TAKEDOWNS);
        }
      }
    } catch (StoppedException e) {
      if (!stopping) {
        LOG.error(e.getMessage());
        Quarkus.asyncExit(EXIT_FENCED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (!stopping) {
        LOG.error("The intake failed; this ingester stops", e);
        Quarkus.asyncExit(EXIT_FENCED);
      }
    }
  }

  private void awaitTopics() throws InterruptedException {
    while (true) {
      try {
        TopicCreation creation = new TopicCreation(topics.replicationFactor(), topics.partitions());
        List<String> missing = creation.missing(kafka, IngestTopics.ALL);
        if (topics.create() && !missing.isEmpty()) {
          creation.create(kafka, IngestTopics.ALL);
          missing = List.of();
        }
        if (missing.isEmpty()) {
          return;
        }
        LOG.warnf("Waiting for the topics %s", missing);
      } catch (KafkaException e) {
        LOG.warnf("Kafka cannot be reached yet: %s", e);
      }
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private void scan() {
    if (!stopping) {
      long rest = watch.look().toMillis();
      ScheduledFuture<?> unused = scanner.schedule(this::scan, rest, TimeUnit.MILLISECONDS);
    }
  }

  /** How the intake stands. */
  IntakeStatus status() {
    return IntakeStatus.of(
        config.inbox(),
        config.folder().toString(),
        connected && watch.isFirstScanDone(),
        tracker::waiting,
        ledger::summary);
  }

  boolean isReady() {
    return connected && publisher.isAvailable() && watch.isListable();
  }
}
