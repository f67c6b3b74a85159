package org.wirecopy.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.FreePort;

/**
 * Kills the real enricher in open transactions, one time after another, and compares after each
 * what it left on its disk with what is committed. Each start goes on from what the kill before it
 * has left, so that whatever got there once is met again.
 */
final class DoubleKills {
  /** Long, so that a kill seldom meets none. */
  private static final String[] SETTINGS = {
    "wirecopy.enrich.commit-interval=1s",
    "wirecopy.enrich.store-memory-bytes=8388608",
    "quarkus.log.category.\"org.apache.kafka.streams\".level=INFO"
  };

  private static final int LOAD = 300;
  private static final int MAX_MINUTES = 3;

  private final String servers;
  private final Path application;
  private final Path data;
  private final Random random;

  private DoubleKills(String servers, Path application, Path data, Random random) {
    this.servers = servers;
    this.application = application;
    this.data = data;
    this.random = random;
  }

  /**
   * Runs it; the exit code is 1 if any state that is gone on from is another than what is
   * committed, or if none is.
   *
   * @param arguments folder {@code quarkus-app} of the enricher, kills (100), seed (1)
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    int kills = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    Path data = Files.createTempDirectory("double-kills");
    boolean right;
    try (EmbeddedKafka kafka =
        EmbeddedKafka.start(data.resolve("kafka"), FreePort.find(), Durability.THROWN_AWAY)) {
      right =
          new DoubleKills(kafka.bootstrapServers(), Path.of(arguments[0]), data, new Random(seed))
              .run(kills);
    } finally {
      Trees.delete(data);
    }
    System.exit(right ? 0 : 1);
  }

  private boolean run(int kills) throws Exception {
    EnricherProcess.createTopics(servers);
    KilledState states = new KilledState(servers);
    try (CommittedTopic enriched =
            new CommittedTopic(servers, EnrichTopics.ARTICLES_ENRICHED.name());
        ArticleStream stream = new ArticleStream(servers, random)) {
      for (int kill = 1; kill <= kills; kill++) {
        int before = enriched.readToEnd().size();
        // The load does not end before the kill.
        stream.send(Math.max(0, before + LOAD - stream.records()));
        EnricherProcess process = EnricherProcess.start(application, servers, data, SETTINGS);
        process.await(enriched, before + 1 + random.nextInt(LOAD / 3), MAX_MINUTES);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000));
        process.kill();
        states.look(EnricherProcess.state(data));
        System.out.printf(
            "kill %d after %d records: %d stores compared, %d wiped, %d faults%n",
            kill,
            enriched.readToEnd().size(),
            states.compared(),
            states.left(),
            states.faults().size());
      }
    }
    states.faults().stream().limit(20).forEach(System.out::println);
    long goneOn = told("initialized from checkpoint with offset");
    long deaths = told("A thread died");
    System.out.printf("%d stores gone on from, %d threads died%n", goneOn, deaths);
    return states.faults().isEmpty() && goneOn > 0 && deaths == 0;
  }

  private long told(String words) throws IOException {
    try (Stream<String> log = Files.lines(data.resolve("enrich.log"))) {
      return log.filter(line -> line.contains(words)).count();
    }
  }
}
