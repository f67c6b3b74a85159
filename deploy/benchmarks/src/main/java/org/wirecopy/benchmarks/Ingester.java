package org.wirecopy.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.folder.FileTracker;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.registry.Formats;
import org.wirecopy.ingest.intake.ChunkPublisher;
import org.wirecopy.ingest.intake.Intake;
import org.wirecopy.ingest.intake.IntakeListener;
import org.wirecopy.ingest.intake.IntakeSettings;
import org.wirecopy.ingest.kafka.KafkaSettings;
import org.wirecopy.ingest.kafka.PublishingTraces;
import org.wirecopy.ingest.kafka.TransactionalPublisher;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.priority.Turn;
import org.wirecopy.ingest.priority.WaitingFiles;
import org.wirecopy.ingest.shard.Shard;
import org.wirecopy.ingest.takedown.Blocklist;

/** The ingest service without its HTTP side and with its default sizes, for one folder. */
final class Ingester implements AutoCloseable {
  static final String COMPRESSION = "gzip";

  private final String inbox;
  private final Ledger ledger = new Ledger();
  private final Blocklist blocklist = new Blocklist();
  private final TransactionalPublisher publisher;
  private final ExecutorService publishing = Executors.newSingleThreadExecutor();
  private final Intake intake;

  /** Connects, so that only the reading is left to be measured. */
  Ingester(String bootstrapServers, Path folder, String inbox) {
    this.inbox = inbox;
    publisher =
        new TransactionalPublisher(
            kafka(bootstrapServers, inbox),
            inbox,
            Shard.WHOLE,
            ledger,
            blocklist,
            new Random(1),
            PublishingTraces.NONE,
            new SimpleMeterRegistry());
    publisher.connect();
    intake = intake(folder, publisher);
  }

  static KafkaSettings kafka(String bootstrapServers, String inbox) {
    return new KafkaSettings(
        Map.of("bootstrap.servers", bootstrapServers),
        "wirecopy-ingest-" + inbox + "-0",
        Duration.ofSeconds(30),
        COMPRESSION);
  }

  private Intake intake(Path folder, ChunkPublisher out) {
    return new Intake(
        new IntakeSettings(folder, inbox, 1_000, 4 << 20, 1 << 20, 5 << 20, 1),
        new Formats(new Limits(1 << 20, 1 << 20)),
        ledger,
        blocklist,
        new FileTracker(stamp -> false, Duration.ZERO),
        out,
        publishing,
        WaitingFiles.onlyLive(),
        IntakeListener.NOBODY,
        InstantSource.system());
  }

  void read(Iterable<FileStamp> files) {
    files.forEach(file -> intake.read(Turn.live(file)));
    intake.flush();
  }

  long published() {
    return ledger.summary().totals().published();
  }

  @Override
  public void close() {
    publishing.shutdownNow();
    publisher.close();
  }
}
