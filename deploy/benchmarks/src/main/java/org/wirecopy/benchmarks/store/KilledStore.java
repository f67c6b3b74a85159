package org.wirecopy.benchmarks.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.wirecopy.benchmarks.QuietLog;
import org.wirecopy.benchmarks.Trees;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.kafka.KafkaSettings;
import org.wirecopy.ingest.kafka.TopicCreation;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.FreePort;

/**
 * Kills the real store and its Postgres again and again, and freezes Postgres for a minute, all at
 * random moments while records flow; then looks whether every article is there once with its right
 * version, whether the sums balance, and whether tables and answers are those of a store that read
 * the same topics undisturbed.
 */
final class KilledStore {
  /** So that most kills meet an open transaction, of which there are many. */
  private static final int BATCH = 100;

  /** One kill in so many comes soon after a start, whatever has been written. */
  private static final int ONE_IN_IS_EARLY = 5;

  private static final int MAX_EARLY_MILLIS = 8_000;
  private static final int MAX_MORE_MILLIS = 100;
  private static final long LOOK_MILLIS = 20;
  private static final long MAX_MINUTES = 20;

  private enum Disturbance {
    STORE("kill -9 of the store"),
    POSTGRES("kill -9 of Postgres"),
    FREEZE("Postgres frozen");

    private final String label;

    Disturbance(String label) {
      this.label = label;
    }
  }

  private final EmbeddedKafka kafka;
  private final Path data;
  private final Path application;
  private final Random random;
  private final RecordFeed feed;
  private final RecoveryTimes recoveries = new RecoveryTimes();
  private final Faults faults = new Faults();
  private final KillablePostgres postgres;
  private StoreProcess store;
  private StoreProgress progress;

  private KilledStore(EmbeddedKafka kafka, Path data, Path application, long seed)
      throws IOException {
    this.kafka = kafka;
    this.data = data;
    this.application = application;
    random = new Random(seed);
    feed = new RecordFeed(kafka.bootstrapServers(), seed);
    postgres = KillablePostgres.start(Files.createDirectories(data.resolve("disturbed")));
  }

  /**
   * Runs it; the exit code is 1 if anything is lost, doubled or other.
   *
   * @param arguments folder {@code quarkus-app} of the store; articles (20,000), kills of each kind
   *     (20), seconds for which Postgres is frozen (60), seed (1)
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    int articles = number(arguments, 1, 20_000);
    int kills = number(arguments, 2, 20);
    int frozen = number(arguments, 3, 60);
    Path data = Files.createTempDirectory("killed-store");
    List<String> faults =
        run(Path.of(arguments[0]), data, articles, kills, frozen, number(arguments, 4, 1));
    faults.forEach(fault -> System.out.println("FAULT " + fault));
    if (faults.isEmpty()) {
      Trees.delete(data);
    } else {
      System.out.println("all is left in " + data);
    }
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  private static int number(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }

  /** What is not as it must be. */
  static List<String> run(
      Path application, Path data, int articles, int kills, int frozenSeconds, long seed)
      throws Exception {
    try (EmbeddedKafka kafka =
        EmbeddedKafka.start(data.resolve("kafka"), FreePort.find(), Durability.THROWN_AWAY)) {
      new TopicCreation((short) 1, Map.of())
          .create(
              new KafkaSettings(
                  Map.of("bootstrap.servers", kafka.bootstrapServers()),
                  "killed-store",
                  Duration.ofSeconds(30),
                  "gzip"),
              Stream.concat(IngestTopics.ALL.stream(), Stream.of(EnrichTopics.ARTICLES_ENRICHED))
                  .toList());
      return new KilledStore(kafka, data, application, seed).run(articles, kills, frozenSeconds);
    }
  }

  private List<String> run(int articles, int kills, int frozenSeconds) throws Exception {
    List<Disturbance> plan = new ArrayList<>(Collections.nCopies(kills, Disturbance.STORE));
    plan.addAll(Collections.nCopies(kills, Disturbance.POSTGRES));
    plan.add(Disturbance.FREEZE);
    Collections.shuffle(plan, random);
    store = start(postgres, "disturbed");
    try {
      store.awaitBalance(0, MAX_MINUTES);
      progress = new StoreProgress(postgres.server());
      long began = System.nanoTime();
      // Half of a share comes before each disturbance, half while it lasts.
      int share = articles / plan.size();
      for (int i = 0; i < plan.size(); i++) {
        int left = i == plan.size() - 1 ? articles - share * i : share;
        feed.send(left / 2);
        disturb(plan.get(i), left - left / 2, frozenSeconds);
      }
      store.awaitBalance(feed.entries(), MAX_MINUTES);
      progress.close();
      System.out.printf(
          Locale.ROOT,
          "%n%d records of articles, %d entries, %.0f s, frozen for %d%n",
          feed.records(),
          feed.entries(),
          (System.nanoTime() - began) / 1e9,
          frozenSeconds);
      recoveries.print();
      check();
    } finally {
      store.kill();
      postgres.close();
      feed.close();
    }
    return faults.all();
  }

  private void disturb(Disturbance kind, int meanwhile, int frozenSeconds) throws Exception {
    if (random.nextInt(ONE_IN_IS_EARLY) == 0 && kind != Disturbance.FREEZE) {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(MAX_EARLY_MILLIS));
    } else {
      long written = progress.written();
      // So that something is left to be written at that moment.
      long left = Math.max(1, feed.records() - written - BATCH);
      awaitWritten(written + 1 + random.nextInt((int) left));
      TimeUnit.MILLISECONDS.sleep(random.nextInt(MAX_MORE_MILLIS));
    }
    boolean open = progress.isBatchOpen();
    switch (kind) {
      case STORE -> {
        store.kill();
        feed.send(meanwhile);
        store = start(postgres, "disturbed");
      }
      case POSTGRES -> {
        postgres.kill();
        feed.send(meanwhile);
        postgres.startAgain();
        progress = new StoreProgress(postgres.server());
      }
      case FREEZE -> freeze(meanwhile, frozenSeconds);
    }
    long ended = System.nanoTime();
    long written = progress.written();
    awaitWritten(written + 1);
    double seconds = (System.nanoTime() - ended) / 1e9;
    recoveries.add(kind.label, open, seconds);
    System.out.printf(
        Locale.ROOT,
        "%s: %d of %d records written%s, goes on after %.1f s%n",
        kind.label,
        written,
        feed.records(),
        open ? ", in the middle of a batch" : "",
        seconds);
  }

  private void freeze(int meanwhile, int seconds) throws Exception {
    List<ProcessHandle> frozen = postgres.freeze();
    feed.send(meanwhile);
    Map<String, Integer> answers = new TreeMap<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < end) {
      for (String path : List.of("/q/health/live", "/q/health/ready", "/api/articles?limit=1")) {
        answers.merge(path + " " + store.status(path), 1, Integer::sum);
      }
      TimeUnit.SECONDS.sleep(1);
    }
    postgres.thaw(frozen);
    System.out.println("answers while Postgres is frozen (0: none within 5 s): " + answers);
  }

  private StoreProcess start(KillablePostgres with, String group) throws IOException {
    return StoreProcess.start(
        application,
        kafka.bootstrapServers(),
        with.server(),
        group,
        BATCH,
        data.resolve(group + ".log"));
  }

  private void awaitWritten(long records) throws SQLException, InterruptedException {
    long last = System.nanoTime() + TimeUnit.MINUTES.toNanos(MAX_MINUTES);
    while (progress.written() < Math.min(records, feed.records())) {
      if (!store.isAlive() || System.nanoTime() > last) {
        throw new IllegalStateException(
            progress.written() + " records, not " + records + "; alive: " + store.isAlive());
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  private void check() throws Exception {
    StoreContent content = new StoreContent(postgres.server());
    Map<String, String> due = new TreeMap<>();
    feed.newest()
        .forEach(
            (uri, article) ->
                due.put(
                    uri,
                    "%d %s %s"
                        .formatted(
                            article.versionNumber(),
                            article.enrichment().language().tag(),
                            article.article().mainText())));
    faults.unlessSame("articles: version, language, text", due, content.articles());
    faults.unlessSame("older versions by article", feed.older(), content.older());
    faults.unlessSame("outcomes", feed.outcomes(), content.outcomes());
    compareWithUndisturbed(content);
    System.out.println(
        faults.all().isEmpty()
            ? "every article once with its right version, sums balanced, all as undisturbed"
            : faults.all().size() + " faults");
  }

  private void compareWithUndisturbed(StoreContent content) throws Exception {
    KillablePostgres other = KillablePostgres.start(Files.createDirectories(data.resolve("calm")));
    StoreProcess calm = start(other, "calm");
    try {
      JsonNode due = calm.awaitBalance(feed.entries(), MAX_MINUTES);
      JsonNode balance = store.awaitBalance(feed.entries(), MAX_MINUTES);
      faults.unlessSame("balance", Set.of(due.toString()), Set.of(balance.toString()));
      Map<String, Set<String>> rows = content.rows();
      new StoreContent(other.server())
          .rows()
          .forEach((kind, expected) -> faults.unlessSame(kind, expected, rows.get(kind)));
      faults.unlessSame("answers", StoreAnswers.of(calm), StoreAnswers.of(store));
    } finally {
      calm.kill();
      other.close();
    }
  }
}
