package org.wirecopy.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.folder.FileTracker;
import org.wirecopy.ingest.format.Formats;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.intake.Intake;
import org.wirecopy.ingest.intake.IntakeListener;
import org.wirecopy.ingest.intake.IntakeSettings;
import org.wirecopy.ingest.kafka.KafkaSettings;
import org.wirecopy.ingest.kafka.TopicCreation;
import org.wirecopy.ingest.kafka.TransactionalPublisher;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.shard.Shard;
import org.wirecopy.ingest.takedown.Blocklist;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.FreePort;

/**
 * How many articles a second the ingester brings from an NDJSON file to Kafka, next to a bare
 * idempotent producer of values of the same size with the same compression, in turn, in one process
 * and against one broker.
 */
final class IngestThroughput {
  private static final int TEXT_CHARS = 3_000;
  private static final String COMPRESSION = "gzip";

  private final EmbeddedKafka kafka;
  private final Path folder;
  private final int articles;

  private IngestThroughput(EmbeddedKafka kafka, Path folder, int articles) {
    this.kafka = kafka;
    this.folder = folder;
    this.articles = articles;
  }

  /**
   * Runs the comparison.
   *
   * @param arguments number of articles a round (20,000), number of rounds (5)
   */
  public static void main(String[] arguments) throws Exception {
    int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Path data = Files.createTempDirectory("ingest-throughput");
    try (EmbeddedKafka kafka =
        EmbeddedKafka.start(data.resolve("kafka"), FreePort.find(), Durability.THROWN_AWAY)) {
      Path folder = Files.createDirectory(data.resolve("inbox"));
      new IngestThroughput(kafka, folder, articles).run(rounds);
    } finally {
      Trees.delete(data);
    }
  }

  private void run(int rounds) throws Exception {
    new TopicCreation((short) 1, Map.of()).create(settings("any"), IngestTopics.ALL);
    double[] bare = new double[rounds];
    double[] ingest = new double[rounds];
    System.out.printf("%-8s %18s %18s %8s%n", "round", "bare producer/s", "ingester/s", "ratio");
    // The first round warms up and does not count.
    for (int round = 0; round <= rounds; round++) {
      List<String> lines = lines(round);
      double bareRate = articles / seconds(() -> produce(lines));
      double ingestRate = articles / seconds(intakeOf(round, lines));
      if (round > 0) {
        bare[round - 1] = bareRate;
        ingest[round - 1] = ingestRate;
        print(Integer.toString(round), bareRate, ingestRate);
      }
    }
    print("median", median(bare), median(ingest));
  }

  private static void print(String round, double bare, double ingest) {
    System.out.printf(
        Locale.ROOT, "%-8s %18.0f %18.0f %8.2f%n", round, bare, ingest, ingest / bare);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  private KafkaSettings settings(String inbox) {
    return new KafkaSettings(
        Map.of("bootstrap.servers", kafka.bootstrapServers()),
        "wirecopy-ingest-" + inbox + "-0",
        Duration.ofSeconds(30),
        COMPRESSION);
  }

  /** Random words, so that neither parser nor compression has it too easy. */
  private List<String> lines(int round) {
    Random random = new Random(round);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < TEXT_CHARS) {
        text.append(Long.toString(random.nextInt(40_000), 36)).append(' ');
      }
      lines.add(
          "{\"uri\":\"urn:bench:%d:%d\",\"bodies\":[{\"contentType\":\"text/plain\",\"value\":\"%s\"}]}"
              .formatted(round, i, text.substring(0, TEXT_CHARS)));
    }
    return lines;
  }

  private void produce(List<String> lines) throws ExecutionException, InterruptedException {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            kafka.bootstrapServers(),
            "enable.idempotence",
            true,
            "acks",
            "all",
            "compression.type",
            COMPRESSION,
            "batch.size",
            256 * 1024,
            "linger.ms",
            5);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (String line : lines) {
        byte[] value = line.getBytes(StandardCharsets.UTF_8);
        sent.add(
            producer.send(
                new ProducerRecord<>(
                    IngestTopics.ARTICLES_INGESTED.name(), Arrays.copyOf(value, 24), value)));
      }
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    }
  }

  /** Everything but the reading is set up beforehand, as it is in a service that runs. */
  private Work intakeOf(int round, List<String> lines) throws IOException {
    Path file = folder.resolve(round + ".ndjson");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (String line : lines) {
        out.write(line);
        out.write('\n');
      }
    }
    String inbox = "bench-" + round;
    Ledger ledger = new Ledger();
    Blocklist blocklist = new Blocklist();
    TransactionalPublisher publisher =
        new TransactionalPublisher(
            settings(inbox), inbox, Shard.WHOLE, ledger, blocklist, new Random(round));
    publisher.connect();
    Intake intake =
        new Intake(
            new IntakeSettings(folder, inbox, 1_000, 4 << 20, 1 << 20, 5 << 20, 1),
            new Formats(new Limits(1 << 20, 1 << 20)),
            ledger,
            blocklist,
            new FileTracker(stamp -> false, Duration.ZERO),
            publisher,
            IntakeListener.NOBODY,
            InstantSource.system());
    FileStamp stamp = FileStamp.of(folder, file);
    return () -> {
      intake.read(stamp);
      intake.flush();
      publisher.close();
      long published = ledger.summary().totals().published();
      if (published != articles) {
        throw new IllegalStateException(published + " articles published, not " + articles);
      }
    };
  }
}
