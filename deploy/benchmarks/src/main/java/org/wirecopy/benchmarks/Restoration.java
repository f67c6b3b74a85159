package org.wirecopy.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.topology.LaneChangelog;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.FreePort;

/**
 * How soon after a kill the real enricher publishes again. The changelog of the lane is filled with
 * records as the lane writes them, so that growing does not take the time that it takes in life.
 */
final class Restoration {
  private static final String CHANGELOG = "wirecopy-enrich-copies-changelog";
  private static final int WORDS = 300;
  private static final int VOCABULARY = 50_000;
  private static final int MAX_MINUTES = 60;

  /** Articles of the load in which it is killed. */
  private static final int LOAD = 500;

  /** The lane itself is empty, so what comes after them gets the numbers before them. */
  private static final int LANE_NUMBERS = 10_000;

  private final EmbeddedKafka kafka;
  private final Path application;
  private final Path data;
  private final Random random = new Random(1);
  private int made;

  private Restoration(EmbeddedKafka kafka, Path application, Path data) {
    this.kafka = kafka;
    this.application = application;
    this.data = data;
  }

  /**
   * Prints a row for each size.
   *
   * @param arguments folder {@code quarkus-app} of the enricher, then sizes in articles, ascending
   *     (100,000 1,000,000)
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    List<Integer> sizes = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      sizes.add(Integer.parseInt(arguments[i]));
    }
    System.out.printf(
        "%9s %8s %8s %10s %10s %10s %14s %10s%n",
        "articles",
        "log B",
        "disk B",
        "no disk s",
        "own disk s",
        "again s",
        "killed in it s",
        "standby s");
    for (int size : sizes.isEmpty() ? List.of(100_000, 1_000_000) : sizes) {
      Path data = Files.createTempDirectory("restoration");
      try (EmbeddedKafka kafka =
          EmbeddedKafka.start(data.resolve("kafka"), FreePort.find(), Durability.THROWN_AWAY)) {
        new Restoration(kafka, Path.of(arguments[0]), data).run(size);
      } finally {
        Trees.delete(data);
      }
    }
  }

  private void run(int size) throws Exception {
    EnricherProcess.createTopics(
        kafka.bootstrapServers(),
        new NewTopic(CHANGELOG, 1, (short) 1).configs(Map.of("cleanup.policy", "compact")));
    fill(size);
    try (ArticleStream stream = new ArticleStream(kafka.bootstrapServers(), random);
        CommittedTopic enriched =
            new CommittedTopic(kafka.bootstrapServers(), EnrichTopics.ARTICLES_ENRICHED.name())) {
      print(
          String.format(
              Locale.ROOT,
              "%9d %8d",
              size,
              Trees.bytes(data.resolve("kafka"), "copies-changelog") / size));
      double without = killedAfter(stream, enriched);
      long disk = Trees.bytes(EnricherProcess.state(data), "copies");
      print(String.format(Locale.ROOT, " %8d %10.1f", disk / size, without));
      print(String.format(Locale.ROOT, " %10.1f", killedAfter(stream, enriched)));
      print(String.format(Locale.ROOT, " %10.1f", killedAfter(stream, enriched)));
      Trees.delete(EnricherProcess.state(data));
      killHalfway(disk / 2);
      print(String.format(Locale.ROOT, " %14.1f", killedAfter(stream, enriched)));
      print(String.format(Locale.ROOT, " %10.1f%n", takenOver(stream, enriched, size)));
    }
  }

  /** At once, since the next figure may take minutes. */
  private static void print(String text) {
    System.out.print(text);
    System.out.flush();
  }

  /** On an empty disk, as soon as so many bytes are restored. */
  private void killHalfway(long bytes) throws Exception {
    EnricherProcess process = EnricherProcess.start(application, kafka.bootstrapServers(), data);
    Path state = EnricherProcess.state(data);
    while (Files.notExists(state) || Trees.bytes(state, "copies") < bytes) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    process.kill();
  }

  /** Seconds from a start to the first enriched record; it is killed while it works on. */
  private double killedAfter(ArticleStream stream, CommittedTopic enriched) throws Exception {
    int before = enriched.readToEnd().size();
    stream.send(LOAD);
    long began = System.nanoTime();
    EnricherProcess process = EnricherProcess.start(application, kafka.bootstrapServers(), data);
    process.await(enriched, before + 1, MAX_MINUTES);
    double seconds = (System.nanoTime() - began) / 1e9;
    process.await(enriched, before + LOAD, MAX_MINUTES);
    process.kill();
    return seconds;
  }

  /** Seconds from the kill of one process to the first enriched record of its standby. */
  private double takenOver(ArticleStream stream, CommittedTopic enriched, int size)
      throws Exception {
    Path second = Files.createDirectory(data.resolve("second"));
    EnricherProcess lane = start(data);
    // With something to do, so that it has the lane before another is there.
    int before = enriched.readToEnd().size();
    stream.send(LOAD);
    lane.await(enriched, before + LOAD, MAX_MINUTES);
    EnricherProcess standby = start(second);
    while (!StoreOnDisk.hasLane(EnricherProcess.state(second), size)) {
      if (!standby.isAlive()) {
        throw new IllegalStateException("the standby has ended");
      }
      TimeUnit.SECONDS.sleep(1);
    }
    before = enriched.readToEnd().size();
    lane.kill();
    long began = System.nanoTime();
    stream.send(LOAD);
    standby.await(enriched, before + 1, MAX_MINUTES);
    double seconds = (System.nanoTime() - began) / 1e9;
    standby.kill();
    return seconds;
  }

  private EnricherProcess start(Path folder) throws Exception {
    return EnricherProcess.start(
        application, kafka.bootstrapServers(), folder, "wirecopy.enrich.standby-replicas=1");
  }

  private void fill(int size) {
    long now = System.currentTimeMillis();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "acks",
                "all",
                "compression.type",
                "gzip",
                "linger.ms",
                100),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (; made < size; made++) {
        String uri = "https://outlet-%d.example/news/2026/story-%d.html".formatted(made % 50, made);
        KeyValue<Bytes, byte[]> record =
            LaneChangelog.record(LANE_NUMBERS + made, uri, text(), now);
        Future<?> unused =
            producer.send(new ProducerRecord<>(CHANGELOG, record.key.get(), record.value));
      }
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      text.append("w").append(random.nextInt(VOCABULARY)).append(' ');
    }
    return text.toString();
  }
}
