package org.wirecopy.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.folder.FolderScan;
import org.wirecopy.ingest.kafka.TopicCreation;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.FreePort;

/**
 * What very many files cost the real ingest service with 512 MiB of heap: how long a listing takes,
 * a restart when all of them are finished, the way of one new file, and the first listing when all
 * of them are new.
 */
final class FolderScale {
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration SAMPLE = Duration.ofMinutes(1);
  private static final int PER_FOLDER = 1_000;
  private static final int AT_ONCE = 50_000;
  private static final int WORDS = 20;

  private final Path jar;
  private final Path data;
  private final Path folder;
  private final EmbeddedKafka kafka;
  private final int files;

  private FolderScale(Path jar, Path data, EmbeddedKafka kafka, int files) throws IOException {
    this.jar = jar;
    this.data = data;
    this.kafka = kafka;
    this.files = files;
    this.folder = Files.createDirectory(data.resolve("inbox"));
  }

  /**
   * Measures and prints.
   *
   * @param arguments {@code quarkus-run.jar} of the ingest service, then numbers of files; one with
   *     {@code flat} behind it means that all lie in one folder
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    for (int i = 1; i < arguments.length; i++) {
      boolean flat = arguments[i].endsWith("flat");
      int files = Integer.parseInt(arguments[i].replace("flat", ""));
      Path data = Files.createTempDirectory("folder-scale");
      try (EmbeddedKafka kafka =
          EmbeddedKafka.start(data.resolve("kafka"), FreePort.find(), Durability.THROWN_AWAY)) {
        new TopicCreation((short) 1, Map.of())
            .create(Ingester.kafka(kafka.bootstrapServers(), "any"), IngestTopics.ALL);
        System.out.printf("%n%d files%s%n", files, flat ? " in one folder" : "");
        new FolderScale(Path.of(arguments[0]), data, kafka, files).run(flat);
      } finally {
        Trees.delete(data);
      }
    }
  }

  private void run(boolean flat) throws Exception {
    write(flat);
    System.out.printf("one listing by itself:                %8.1f s%n", listing());
    firstIntake();
    Rounds.Work receipts = this::writeReceipts;
    System.out.printf("receipts written in:                  %8.1f s%n", Rounds.seconds(receipts));
    restart();
  }

  private void write(boolean flat) throws IOException {
    Random random = new Random(1);
    for (int number = 0; number < files; number++) {
      Path place = flat ? folder : folder.resolve("archive/%03d".formatted(number / PER_FOLDER));
      if (!flat && number % PER_FOLDER == 0) {
        Files.createDirectories(place);
      }
      Files.writeString(place.resolve("wire-%07d.txt".formatted(number)), story(random));
    }
  }

  private static String story(Random random) {
    StringBuilder story = new StringBuilder("The river rose");
    for (int word = 0; word < WORDS; word++) {
      story.append(' ').append(Integer.toString(random.nextInt(100_000), 36));
    }
    return story.append(".\n").toString();
  }

  private double listing() throws Exception {
    FolderScan scan = new FolderScan(folder, name -> false);
    double[] seconds = new double[3];
    for (int round = 0; round < seconds.length; round++) {
      AtomicLong count = new AtomicLong();
      seconds[round] = Rounds.seconds(() -> scan.forEach(stamp -> count.incrementAndGet()));
      if (count.get() != files) {
        throw new IllegalStateException(count + " files listed, not " + files);
      }
    }
    return Rounds.median(seconds);
  }

  private void firstIntake() throws IOException, InterruptedException {
    long began = System.nanoTime();
    IngestProcess service = start("new");
    try {
      service.await(status -> status.path("firstScanDone").asBoolean(), LONGEST);
      System.out.printf("start until all new files are known:  %8.1f s%n", since(began));
      service.await(status -> done(status) > 0, LONGEST);
      System.out.printf("heap while they are read:             %8d MiB%n", service.liveHeapMiB());
      long sampled = System.nanoTime();
      long before = done(service.status().orElseThrow());
      while (since(sampled) < SAMPLE.toSeconds() && done(service.status().orElseThrow()) < files) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
      long read = done(service.status().orElseThrow()) - before;
      System.out.printf("files read a second:                  %8.0f%n", read / since(sampled));
      System.out.printf("heap then:                            %8d MiB%n", service.liveHeapMiB());
    } finally {
      service.stop();
    }
  }

  private void restart() throws IOException, InterruptedException {
    long began = System.nanoTime();
    IngestProcess service = start("old");
    try {
      service.await(
          status -> done(status) == files && status.path("firstScanDone").asBoolean(), LONGEST);
      JsonNode status = service.status().orElseThrow();
      System.out.printf("restart until all files are known:    %8.1f s%n", since(began));
      System.out.printf(
          "of those read again:                  %8d%n",
          status.path("counts").path("found").asLong()
              - files
              + status.path("files").path("waiting").asLong());
      System.out.printf("heap when idle:                       %8d MiB%n", service.liveHeapMiB());
      Files.writeString(folder.resolve("one-more.txt"), "One more story.");
      double latency = service.await(now -> done(now) == files + 1, LONGEST);
      System.out.printf("one new file, until it is committed:  %8.1f s%n", latency);
    } finally {
      service.stop();
    }
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static long done(JsonNode status) {
    return status.path("files").path("done").asLong();
  }

  private IngestProcess start(String inbox) throws IOException {
    return IngestProcess.start(
        jar,
        data.resolve("service.log"),
        "512m",
        kafka.bootstrapServers(),
        folder,
        Map.of("wirecopy.ingest.inbox", inbox));
  }

  /** As if all files had been read before. */
  private void writeReceipts() throws Exception {
    BareProducer producer =
        new BareProducer(kafka.bootstrapServers(), Map.of("compression.type", "gzip"));
    List<ProducerRecord<byte[], byte[]>> receipts = new ArrayList<>();
    List<FileStamp> stamps = new ArrayList<>(files);
    new FolderScan(folder, name -> false).forEach(stamps::add);
    Instant now = Instant.now();
    FileCounts one = FileCounts.NONE.plusPublished();
    Random random = new Random(1);
    for (FileStamp stamp : stamps) {
      FileReceipt receipt =
          new FileReceipt(
              "old",
              stamp.path(),
              stamp.size(),
              stamp.modifiedNanos(),
              "%016x".formatted(random.nextLong()).repeat(4),
              FileReceipt.State.DONE,
              1,
              one,
              one,
              now,
              now,
              null);
      receipts.add(
          new ProducerRecord<>(
              IngestTopics.INGEST_FILES.name(),
              receipt.key().getBytes(StandardCharsets.UTF_8),
              ContractJson.write(receipt)));
      if (receipts.size() == AT_ONCE) {
        producer.send(receipts);
        receipts.clear();
      }
    }
    producer.send(receipts);
  }
}
