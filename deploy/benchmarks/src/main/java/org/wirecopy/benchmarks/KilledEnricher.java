package org.wirecopy.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.topology.LaneAlone;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.FreePort;

/**
 * Kills the real enricher again and again while it works off a stream with new versions and
 * takedowns, and then looks whether a reader of committed records has every record once, and
 * whether the links are those that an undisturbed finder gives for the order of the lane.
 */
final class KilledEnricher {
  private static final int MAX_MINUTES = 60;

  private final EmbeddedKafka kafka;
  private final Path data;
  private final List<Path> applications;
  private final Random random;
  private Map<String, Integer> sent;
  private int total;

  private KilledEnricher(EmbeddedKafka kafka, Path data, List<Path> applications, long seed) {
    this.kafka = kafka;
    this.data = data;
    this.applications = applications;
    this.random = new Random(seed);
  }

  /**
   * Runs it; the exit code is 1 if anything is lost, doubled or other.
   *
   * @param arguments folder {@code quarkus-app} of the enricher, or of several releases with commas
   *     between them, which are started in turns; articles (20,000), kills (20), seed (1)
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    int articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
    int kills = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
    Path data = Files.createTempDirectory("killed-enricher");
    boolean right;
    try (EmbeddedKafka kafka =
        EmbeddedKafka.start(data.resolve("kafka"), FreePort.find(), Durability.THROWN_AWAY)) {
      KilledEnricher run = new KilledEnricher(kafka, data, releases(arguments[0]), seed);
      right = run.run(articles, kills);
    } finally {
      Trees.delete(data);
    }
    System.exit(right ? 0 : 1);
  }

  private boolean run(int articles, int kills) throws Exception {
    EnricherProcess.createTopics(kafka.bootstrapServers());
    try (ArticleStream stream = new ArticleStream(kafka.bootstrapServers(), random)) {
      stream.send(articles);
      sent = stream.sent();
      total = stream.records();
    }
    long began = System.nanoTime();
    try (CommittedTopic enriched = topic(EnrichTopics.ARTICLES_ENRICHED.name());
        CommittedTopic rejected = topic(IngestTopics.ARTICLES_REJECTED.name())) {
      killAgainAndAgain(kills, enriched);
      EnricherProcess last = start(kills);
      last.await(enriched, total, MAX_MINUTES);
      // What comes too much comes now.
      TimeUnit.SECONDS.sleep(5);
      List<ConsumerRecord<String, byte[]>> published = enriched.readToEnd();
      System.out.printf(
          Locale.ROOT,
          "%d records of %d articles, killed %d times, %.0f s: %d published, %d rejected%n",
          total,
          articles,
          kills,
          (System.nanoTime() - began) / 1e9,
          published.size(),
          rejected.readToEnd().size());
      boolean once = isOnce(published);
      boolean same = areLinksThoseOfTheLane(published);
      last.kill();
      return once && same && rejected.readToEnd().isEmpty();
    }
  }

  /** By turns at some point of its progress, and at some moment after its start. */
  private void killAgainAndAgain(int kills, CommittedTopic enriched) throws Exception {
    for (int kill = 1; kill <= kills; kill++) {
      EnricherProcess process = start(kill - 1);
      int before = enriched.readToEnd().size();
      if (kill % 2 == 0) {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(20_000));
      } else {
        int left = total - before;
        int next = before + 1 + random.nextInt(Math.max(1, 2 * left / (kills + 2 - kill)));
        process.await(enriched, Math.min(next, total), MAX_MINUTES);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(200));
      }
      process.kill();
      System.out.printf("kill %d after %d records%n", kill, enriched.readToEnd().size());
    }
  }

  private static List<Path> releases(String folders) {
    return Arrays.stream(folders.split(",")).map(Path::of).toList();
  }

  private EnricherProcess start(int turn) throws IOException {
    Path application = applications.get(turn % applications.size());
    return EnricherProcess.start(application, kafka.bootstrapServers(), data);
  }

  private boolean isOnce(List<ConsumerRecord<String, byte[]>> published) {
    Map<String, Integer> left = new HashMap<>(sent);
    published.forEach(record -> left.merge(record.key(), -1, Integer::sum));
    int lost = left.values().stream().filter(n -> n > 0).mapToInt(n -> n).sum();
    int doubled = -left.values().stream().filter(n -> n < 0).mapToInt(n -> n).sum();
    System.out.printf("%d lost, %d doubled%n", lost, doubled);
    return lost + doubled == 0;
  }

  private boolean areLinksThoseOfTheLane(List<ConsumerRecord<String, byte[]>> published) {
    Map<String, List<String>> expected = new HashMap<>();
    int linked = 0;
    try (CommittedTopic lane = topic(EnricherProcess.LANE);
        RulesOnHeap undisturbed = new RulesOnHeap()) {
      for (ConsumerRecord<String, byte[]> record : lane.readToEnd()) {
        Dedupe dedupe = null;
        if (record.value() == null) {
          undisturbed.forget(record.key());
        } else {
          dedupe = undisturbed.find(LaneAlone.article(record.value()).article());
          linked += dedupe.duplicates().isEmpty() ? 0 : 1;
        }
        note(expected, record.key(), dedupe);
      }
    }
    Map<String, List<String>> found = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : published) {
      byte[] value = record.value();
      note(
          found,
          record.key(),
          value == null
              ? null
              : ContractJson.read(value, EnrichedArticle.class).enrichment().dedupe());
    }
    long other =
        expected.entrySet().stream()
            .filter(article -> !article.getValue().equals(found.get(article.getKey())))
            .count();
    System.out.printf("%d with links; articles with other links: %d%n", linked, other);
    return other == 0 && expected.size() == sent.size();
  }

  private static void note(Map<String, List<String>> all, String uri, Dedupe dedupe) {
    all.computeIfAbsent(uri, none -> new ArrayList<>())
        .add(dedupe == null ? "taken down" : dedupe.family() + " " + dedupe.duplicates());
  }

  private CommittedTopic topic(String name) {
    return new CommittedTopic(kafka.bootstrapServers(), name);
  }
}
