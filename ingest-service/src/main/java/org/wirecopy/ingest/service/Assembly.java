package org.wirecopy.ingest.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.wirecopy.ingest.contract.Pulse;
import org.wirecopy.ingest.disposal.DisposalQueue;
import org.wirecopy.ingest.disposal.DisposalSettings;
import org.wirecopy.ingest.disposal.FileDisposal;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.folder.FileTracker;
import org.wirecopy.ingest.folder.FolderEvents;
import org.wirecopy.ingest.folder.FolderScan;
import org.wirecopy.ingest.folder.FolderWatch;
import org.wirecopy.ingest.folder.TemporaryNames;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.registry.Formats;
import org.wirecopy.ingest.intake.Intake;
import org.wirecopy.ingest.intake.IntakeSettings;
import org.wirecopy.ingest.intake.RejectionScan;
import org.wirecopy.ingest.kafka.IngesterGroup;
import org.wirecopy.ingest.kafka.KafkaSettings;
import org.wirecopy.ingest.kafka.PublishingTraces;
import org.wirecopy.ingest.kafka.TransactionalPublisher;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.priority.Pace;
import org.wirecopy.ingest.priority.PriorityRule;
import org.wirecopy.ingest.priority.PrioritySettings;
import org.wirecopy.ingest.priority.WaitingFiles;
import org.wirecopy.ingest.pulse.PulseFolder;
import org.wirecopy.ingest.retry.Retries;
import org.wirecopy.ingest.shard.Shard;
import org.wirecopy.ingest.takedown.Blocklist;
import org.wirecopy.topics.kafka.ConsumerLag;

/** The parts of the service, wired as the configuration says; nothing runs yet. */
final class Assembly {
  final Shard shard;
  final Ledger ledger = new Ledger();
  final Pace pace;
  final WaitingFiles waiting;
  final KafkaSettings kafka;
  final IngesterGroup group;
  final TransactionalPublisher publisher;
  final FileTracker tracker;
  final LagThread lag;
  final FolderEvents events;
  final FolderWatch watch;
  final DisposalQueue disposal;
  final Retries retries;
  final Optional<PulseFolder> pulses;
  final BetweenChunks betweenChunks;
  final ExecutorService publishing =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "publishing"));
  final Intake intake;

  Assembly(
      IngestConfig config,
      Shard shard,
      Map<String, Object> kafkaClient,
      Clock clock,
      PublishingTraces traces,
      MeterRegistry meters) {
    this.shard = shard;
    Path folder = config.folder().toAbsolutePath().normalize();
    kafka =
        new KafkaSettings(
            kafkaClient,
            "wirecopy-ingest-%s-%d".formatted(config.inbox(), shard.index()),
            config.transactionTimeout(),
            config.compression());
    group = new IngesterGroup(kafka, config.inbox(), shard);
    Blocklist blocklist = new Blocklist();
    publisher =
        new TransactionalPublisher(
            kafka,
            config.inbox(),
            shard,
            ledger,
            blocklist,
            RandomGenerator.getDefault(),
            traces,
            meters);

    Instant startedAt = clock.instant();
    Predicate<FileStamp> finished =
        file ->
            ledger.isFinished(file.path(), file.size(), file.modifiedNanos())
                && (!config.rehash() || ledger.isCommittedSince(file.path(), startedAt));
    tracker = new FileTracker(finished, config.settle());
    pace = new Pace(config.backfillAhead(), config.backfillPatience(), System::nanoTime);
    lag =
        new LagThread(
            new ConsumerLag(kafka.common(), config.downstreamGroups()),
            config.downstreamGroups(),
            pace);
    waiting = new WaitingFiles(priorities(config, clock), pace);
    IntakeSettings settings =
        new IntakeSettings(
            folder,
            config.inbox(),
            config.chunkRecords(),
            config.chunkBytes(),
            config.maxTextBytes(),
            config.maxArticleBytes(),
            config.readAttempts());
    Formats formats = new Formats(limits(config), config.json().fields());
    DisposalSettings after =
        new DisposalSettings(
            folder, config.inbox(), config.after(), config.doneFolder(), config.failedFolder());
    FileDisposal care =
        new FileDisposal(after, finished, ledger, new RejectionScan(settings, formats, clock));
    disposal = new DisposalQueue(care, clock);
    retries = new Retries(config.inbox(), ledger, tracker, care, publisher, clock);
    pulses = pulses(config, shard, formats, clock);
    betweenChunks =
        new BetweenChunks(
            disposal, retries, publisher, group, () -> sendPulse(config.inbox(), clock), clock);
    intake =
        new Intake(
            settings,
            formats,
            ledger,
            blocklist,
            tracker,
            new PacedPublisher(new MeteredPublisher(publisher, meters), pace),
            publishing,
            waiting,
            betweenChunks,
            clock);
    events = FolderEvents.of(folder.getFileSystem(), config.eventFolders());
    watch =
        new FolderWatch(
            new FolderScan(
                folder, new TemporaryNames(config.temporaryNames()), after.excluded(), this::enter),
            this::isOurs,
            tracker,
            waiting::add,
            clock,
            config.rescan());
  }

  /** Each scan offers again what is still to be moved or deleted. */
  private boolean isOurs(FileStamp file) {
    if (!shard.owns(file.path())) {
      return false;
    }
    disposal.offer(file);
    return true;
  }

  /** Each of several ingesters sees its share of a burst. */
  private PriorityRule priorities(IngestConfig config, Clock clock) {
    PrioritySettings settings =
        new PrioritySettings(
            config.priority(),
            Math.max(1, config.burstFiles() / shard.count()),
            config.liveArticles(),
            config.liveAge());
    return new PriorityRule(settings, clock, tracker::layThereAtStart);
  }

  private static Optional<PulseFolder> pulses(
      IngestConfig config, Shard shard, Formats formats, Clock clock) {
    if (config.pulse().every().isZero()) {
      return Optional.empty();
    }
    Path folder =
        config
            .pulse()
            .folder()
            .toAbsolutePath()
            .resolve("%s-%d".formatted(config.inbox(), shard.index()));
    return Optional.of(
        new PulseFolder(
            folder, config.inbox(), config.pulse().every(), config.settle(), formats, clock));
  }

  /** A listing may take minutes, and goes on as long as it enters folders. */
  private void enter(Path folder) {
    events.accept(folder);
    beat();
  }

  /** Has a pulse made where one is due: none while the inbox cannot be listed. */
  void beat() {
    if (watch.isListable()) {
      pulses.ifPresent(PulseFolder::beat);
    }
  }

  private void sendPulse(String inbox, Clock clock) {
    pulses
        .flatMap(PulseFolder::read)
        .map(madeAt -> new Pulse(inbox, shard.index(), madeAt))
        .ifPresent(pulse -> publisher.publish(pulse, clock.instant()));
  }

  private static Limits limits(IngestConfig config) {
    return new Limits(
        config.maxDocumentBytes(),
        config.maxTreeBytes(),
        config.maxLineBytes(),
        config.maxOfficeBytes(),
        config.parseTime(),
        config.abandonedParses(),
        new Limits.Packed(
            config.archiveNesting(),
            config.archiveEntries(),
            config.archiveBytes(),
            config.archiveRatio()));
  }
}
