package org.wirecopy.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.kafka.TopicCreation;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.FreePort;

/**
 * How many articles a second the ingester brings from an NDJSON file, and from small files of one
 * article each, to Kafka; next to a bare idempotent producer that sends the same records, headers
 * included, from memory. In turn, in one process and against one broker.
 */
final class IngestThroughput {
  private static final int TEXT_CHARS = 3_000;

  private final EmbeddedKafka kafka;
  private final Path folder;
  private final int articles;
  private final List<Ingester> opened = new ArrayList<>();

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
    QuietLog.begin();
    int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Path data = Files.createTempDirectory("ingest-throughput");
    try (EmbeddedKafka kafka =
        EmbeddedKafka.start(data.resolve("kafka"), FreePort.find(), Durability.THROWN_AWAY)) {
      new TopicCreation((short) 1, Map.of())
          .create(Ingester.kafka(kafka.bootstrapServers(), "any"), IngestTopics.ALL);
      Path folder = Files.createDirectory(data.resolve("inbox"));
      IngestThroughput throughput = new IngestThroughput(kafka, folder, articles);
      List<ProducerRecord<byte[], byte[]>> records = throughput.records();
      Map<String, Object> same =
          Map.of(
              "compression.type",
              Ingester.COMPRESSION,
              "compression.gzip.level",
              1,
              "batch.size",
              256 * 1024,
              "linger.ms",
              5);
      throughput.compare("NDJSON", records, same, rounds);
      throughput.compare("NDJSON", records, Map.of(), rounds);
      throughput.compare("files", records, same, rounds);
      throughput.opened.forEach(Ingester::close);
    } finally {
      Trees.delete(data);
    }
  }

  private void compare(
      String what,
      List<ProducerRecord<byte[], byte[]>> records,
      Map<String, Object> producer,
      int rounds)
      throws Exception {
    System.out.printf(
        "%n%s; bare producer with %s%n",
        what, producer.isEmpty() ? "Kafka's defaults, nothing compressed" : producer);
    Rounds.compare(
        "bare producer/s",
        "ingester/s",
        articles,
        rounds,
        round -> {
          opened.forEach(Ingester::close);
          opened.clear();
          BareProducer bare = new BareProducer(kafka.bootstrapServers(), producer);
          Path place = Files.createTempDirectory(folder, what);
          List<FileStamp> files = what.equals("files") ? smallFiles(place) : oneFile(place);
          return new Rounds.Pair(
              () -> bare.send(records), intakeOf(place, place.getFileName().toString(), files));
        });
  }

  /** What the ingester publishes, to be sent again by the bare producer. */
  private List<ProducerRecord<byte[], byte[]>> records() throws Exception {
    Path place = Files.createTempDirectory(folder, "first");
    intakeOf(place, "first", oneFile(place)).run();
    return new BareProducer(kafka.bootstrapServers(), Map.of())
        .duplicates(IngestTopics.ARTICLES_INGESTED.name(), "/wirecopy/ingest/first");
  }

  /** Random words, so that neither parser nor compression has it too easy. */
  private static String article(Random random, int number) {
    StringBuilder text = new StringBuilder();
    while (text.length() < TEXT_CHARS) {
      text.append(Long.toString(random.nextInt(40_000), 36)).append(' ');
    }
    return "{\"uri\":\"urn:bench:%d\",\"bodies\":[{\"contentType\":\"text/plain\",\"value\":\"%s\"}]}"
        .formatted(number, text.substring(0, TEXT_CHARS));
  }

  private List<FileStamp> oneFile(Path place) throws IOException {
    Path file = place.resolve("articles.ndjson");
    Random random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < articles; i++) {
        out.write(article(random, i));
        out.write('\n');
      }
    }
    return Collections.singletonList(FileStamp.of(place, file));
  }

  private List<FileStamp> smallFiles(Path place) throws IOException {
    Random random = new Random(1);
    List<FileStamp> files = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      Path file = place.resolve(i + ".json");
      Files.writeString(file, article(random, i));
      files.add(FileStamp.of(place, file));
    }
    return files;
  }

  /** Everything but the reading is set up beforehand, as it is in a service that runs. */
  private Rounds.Work intakeOf(Path place, String inbox, List<FileStamp> files) {
    Ingester ingester = new Ingester(kafka.bootstrapServers(), place, inbox);
    opened.add(ingester);
    return () -> {
      ingester.read(files);
      if (ingester.published() != articles) {
        throw new IllegalStateException(
            ingester.published() + " articles published, not " + articles);
      }
    };
  }
}
