package org.wirecopy.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.kafka.TopicCreation;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.FreePort;

/**
 * Kills the ingest service with SIGKILL again and again, at random moments of its start and its
 * work, while this process keeps filling the folder; then lets it finish and checks that every
 * article was committed exactly once, every rejection too, every file has one final receipt, and
 * the sums balance.
 */
final class KilledIngester {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int MAX_START_MILLIS = 8_000;
  private static final int MAX_ENTRIES = 1_500;
  private static final int MAX_WORK_MILLIS = 200;

  /** One kill in so many hits the service while it starts. */
  private static final int KILLS_PER_EARLY_ONE = 5;

  private final Path jar;
  private final Path data;
  private final Path folder;
  private final EmbeddedKafka kafka;
  private final Random random;

  private KilledIngester(Path jar, Path data, EmbeddedKafka kafka, long seed) throws IOException {
    this.jar = jar;
    this.data = data;
    this.kafka = kafka;
    this.folder = Files.createDirectory(data.resolve("inbox"));
    this.random = new Random(seed);
  }

  /**
   * Runs the test and prints what it found.
   *
   * @param arguments {@code quarkus-run.jar} of the ingest service, number of files (10,000), of
   *     kills (50), seed (1)
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    int files = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    int kills = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 50;
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
    ExactlyOnceCheck verdict = run(Path.of(arguments[0]), files, kills, seed);
    System.out.println(verdict);
    System.exit(verdict.isGood() ? 0 : 1);
  }

  /** What is on the topics after so many kills. */
  static ExactlyOnceCheck run(Path jar, int files, int kills, long seed) throws Exception {
    Path data = Files.createTempDirectory("killed-ingester");
    try (EmbeddedKafka kafka =
        EmbeddedKafka.start(data.resolve("kafka"), FreePort.find(), Durability.THROWN_AWAY)) {
      new TopicCreation((short) 1, Map.of())
          .create(Ingester.kafka(kafka.bootstrapServers(), "any"), IngestTopics.ALL);
      return new KilledIngester(jar, data, kafka, seed).run(files, kills, seed);
    } finally {
      Trees.delete(data);
    }
  }

  private ExactlyOnceCheck run(int files, int kills, long seed) throws Exception {
    NewsFiller filler = new NewsFiller(folder, files, seed);
    // It fills on while the service is dead, and is done when the last kill is.
    Thread filling = new Thread(filler, "filler");
    filling.setDaemon(true);
    filling.start();
    for (int kill = 1; kill <= kills; kill++) {
      // Half of the files come while the service is dead or starts, half while it reads.
      filler.allow(files * (2L * kill - 1) / (2L * kills));
      long allOfThem = (long) files * kill / kills;
      killOnce(kill, () -> filler.allow(allOfThem));
    }
    filling.join(LONGEST.toMillis());
    IngestProcess last = start();
    try {
      last.await(status -> isDone(status, files), LONGEST);
    } finally {
      last.stop();
    }
    return ExactlyOnceCheck.of(kafka.bootstrapServers(), "news", filler.expected());
  }

  private void killOnce(int kill, Runnable moreFiles) throws IOException, InterruptedException {
    IngestProcess service = start();
    String moment;
    if (random.nextInt(KILLS_PER_EARLY_ONE) == 0) {
      int millis = random.nextInt(MAX_START_MILLIS);
      TimeUnit.MILLISECONDS.sleep(millis);
      moment = millis + " ms after its start";
    } else {
      moment = waitForWork(service, moreFiles);
    }
    service.kill();
    moreFiles.run();
    System.out.printf("kill %d, %s%n", kill, moment);
  }

  /** Waits for a random number of entries to be committed, and a little longer. */
  private String waitForWork(IngestProcess service, Runnable moreFiles)
      throws InterruptedException {
    // What the runs before have committed is in the ledger by then.
    service.await(status -> status.path("firstScanDone").asBoolean(), LONGEST);
    long before = entries(service.status().orElseThrow());
    moreFiles.run();
    long wanted = before + 1 + random.nextInt(MAX_ENTRIES);
    service.await(status -> entries(status) >= wanted || status.path("idle").asBoolean(), LONGEST);
    int millis = random.nextInt(MAX_WORK_MILLIS);
    TimeUnit.MILLISECONDS.sleep(millis);
    return service
        .status()
        .map(now -> (entries(now) - before) + " entries committed, " + now.path("files"))
        .orElse("busy");
  }

  private static long entries(JsonNode status) {
    return status.path("counts").path("found").asLong();
  }

  private static boolean isDone(JsonNode status, int files) {
    return status.path("idle").asBoolean()
        && status.path("files").path("done").asInt() + status.path("files").path("failed").asInt()
            == files;
  }

  private IngestProcess start() throws IOException {
    return IngestProcess.start(
        jar,
        data.resolve("service.log"),
        "256m",
        kafka.bootstrapServers(),
        folder,
        Map.of(
            "wirecopy.ingest.settle", "300ms",
            "wirecopy.ingest.rescan", "100ms",
            // Small chunks, so that big files are cut often.
            "wirecopy.ingest.chunk-records", "40"));
  }
}
