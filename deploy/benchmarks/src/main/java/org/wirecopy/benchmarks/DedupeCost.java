package org.wirecopy.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.topology.Envelope;
import org.wirecopy.enrich.topology.LaneAlone;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.FreePort;

/**
 * What the lane costs as its memory grows, with its RocksDB store and changelog against a real
 * broker, next to a topology that only passes the same records on.
 */
final class DedupeCost {
  private static final String LANE = "bench.lane";
  private static final String PASSED = "bench.pass";
  private static final String NO_TEXT = "-";
  private static final int AHEAD = 20_000;

  private final EmbeddedKafka kafka;
  private final Path data;
  private final KafkaProducer<String, byte[]> producer;
  private final SyntheticNews news = new SyntheticNews(1);
  private final Envelope envelope = new Envelope(Clock.systemUTC(), new Random(1));
  private final AtomicLong linked = new AtomicLong();
  private final AtomicLong passed = new AtomicLong();
  private final int slice;
  private int made;

  private DedupeCost(EmbeddedKafka kafka, Path data, int slice) {
    this.kafka = kafka;
    this.data = data;
    this.slice = slice;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "acks",
                "all",
                "compression.type",
                "gzip",
                "linger.ms",
                5),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /**
   * Runs the measurement.
   *
   * @param arguments articles measured at each size (3,000), then the sizes (10,000 100,000
   *     300,000)
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    int slice = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000;
    int[] sizes =
        arguments.length > 1
            ? Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray()
            : new int[] {10_000, 100_000, 300_000};
    Path data = Files.createTempDirectory("copy-cost");
    try (EmbeddedKafka kafka =
        EmbeddedKafka.start(data.resolve("kafka"), FreePort.find(), Durability.THROWN_AWAY)) {
      new DedupeCost(kafka, data, slice).run(sizes);
    } finally {
      Trees.delete(data);
    }
  }

  private void run(int... sizes) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(LANE, 1, (short) 1),
                  new NewTopic(PASSED, 1, (short) 1),
                  new NewTopic(EnrichTopics.ARTICLES_ENRICHED.name(), 12, (short) 1)))
          .all()
          .get();
    }
    Topology pass = pass();
    System.out.printf(
        "%9s %10s %10s %9s %9s %7s %7s %8s %8s %9s%n",
        "articles",
        "lane/s",
        "pass/s",
        "lane us",
        "pass us",
        "reads",
        "blocks",
        "disk B",
        "log B",
        "restore s");
    for (int size : sizes) {
      try (StreamsRun lane = lane();
          StreamsRun passing =
              new StreamsRun(
                  kafka.bootstrapServers(), "bench-pass", data.resolve("pass"), pass, passed)) {
        grow(lane, size);
        measure(lane, passing);
      }
      long began = System.nanoTime();
      Trees.delete(data.resolve("state"));
      try (StreamsRun restored = lane()) {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(Locale.ROOT, " %9.1f%n", seconds);
        restored.awaitDone(made);
      }
    }
  }

  private StreamsRun lane() throws InterruptedException {
    linked.set(made);
    Topology topology =
        LaneAlone.between(
            LANE, EnrichTopics.ARTICLES_ENRICHED.name(), envelope, new OnlyEnriched(linked));
    return new StreamsRun(
        kafka.bootstrapServers(), "bench-lane", data.resolve("state"), topology, linked);
  }

  private Topology pass() {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(PASSED, Consumed.with(Serdes.String(), Serdes.ByteArray()))
        .peek((uri, article) -> passed.incrementAndGet())
        .to(
            EnrichTopics.ARTICLES_ENRICHED.name(),
            Produced.with(Serdes.String(), Serdes.ByteArray()));
    return builder.build();
  }

  /** Sends sketches without texts, which the lane does not read. */
  private void grow(StreamsRun lane, int size) throws InterruptedException {
    while (made < size) {
      if (made % AHEAD == 0) {
        lane.awaitDone(made - AHEAD);
      }
      Future<?> unused = producer.send(next(LANE, false));
    }
    producer.flush();
    lane.awaitDone(made);
  }

  private void measure(StreamsRun lane, StreamsRun passing)
      throws IOException, InterruptedException {
    int before = made;
    long reads = CountedStores.keysRead();
    long blocks = CountedStores.blocksRead();
    StreamsRun.Took took = lane.measure(slice, () -> send(LANE));
    reads = CountedStores.keysRead() - reads;
    blocks = CountedStores.blocksRead() - blocks;
    StreamsRun.Took passedBy = passing.measure(slice, () -> send(PASSED));
    // A transaction's end, and the broker's own files.
    TimeUnit.SECONDS.sleep(1);
    System.out.printf(
        Locale.ROOT,
        "%9d %10.0f %10.0f %9.0f %9.0f %7.1f %7.1f %8d %8d",
        before,
        took.perSecond(),
        passedBy.perSecond(),
        took.cpuMicros(),
        passedBy.cpuMicros(),
        (double) reads / slice,
        (double) blocks / slice,
        Trees.bytes(data.resolve("state"), "copies") / made,
        Trees.bytes(data.resolve("kafka"), "copies-changelog") / made);
    System.out.flush();
  }

  private void send(String topic) {
    int first = made;
    for (int i = 0; i < slice; i++) {
      Future<?> unused = producer.send(next(topic, true));
    }
    producer.flush();
    if (topic.equals(PASSED)) {
      made = first;
    }
  }

  private ProducerRecord<String, byte[]> next(String topic, boolean withText) {
    String uri = "https://outlet-%d.example/news/2026/story-%d.html".formatted(made % 50, made);
    String text = news.next();
    EnrichedArticle article = SyntheticArticles.enriched(uri, withText ? text : NO_TEXT);
    made++;
    return LaneAlone.record(topic, article, text);
  }
}
