package org.wirecopy.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Topic;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.FreePort;
import org.wirecopy.servers.PostgresServer;

/**
 * How long the real store needs for each page over made-up articles, and how large the pages are on
 * the wire. Some come by Kafka, the others are rows like theirs. The baseline is a page that asks
 * Postgres nothing.
 */
final class PageSpeed {
  private static final int MAX_MINUTES = 40;
  private static final int WARM_UP = 10;
  private static final String NOTHING = "nothing asked (/search)";

  private PageSpeed() {}

  /**
   * Runs it.
   *
   * @param arguments {@code quarkus-run.jar} of the store, articles (100,000), requests of each
   *     view (40)
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    int articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    int requests = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 40;
    Path data = Files.createTempDirectory("page-speed");
    try (EmbeddedKafka kafka =
            EmbeddedKafka.start(data.resolve("kafka"), FreePort.find(), Durability.THROWN_AWAY);
        PostgresServer postgres =
            PostgresServer.start(
                data.resolve("postgres"),
                data.resolve("postgres-programs"),
                FreePort.find(),
                Durability.THROWN_AWAY,
                data.resolve("postgres.log"))) {
      createTopics(kafka.bootstrapServers());
      ServiceProcess store =
          ServiceProcess.start(
              Path.of(arguments[0]),
              List.of("-Xmx160m", "-Xss512k"),
              settings(kafka, postgres),
              data.resolve("store.log"));
      try {
        int sent = articles / (1 + PageRows.COPIES);
        fill(kafka.bootstrapServers(), sent);
        await(store, sent);
        new PageRows(postgres).multiply();
        await(store, sent * (1 + PageRows.COPIES));
        measure(store, sent, requests);
      } finally {
        store.kill();
      }
    } finally {
      Trees.delete(data);
    }
  }

  private static Map<String, String> settings(EmbeddedKafka kafka, PostgresServer postgres) {
    return Map.of(
        "kafka.bootstrap.servers", kafka.bootstrapServers(),
        "wirecopy.parent-watch", "stdin",
        "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
        "quarkus.datasource.username", PostgresServer.USERNAME,
        "quarkus.datasource.password", postgres.password());
  }

  private static void createTopics(String servers) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin
          .createTopics(
              List.of(
                  topic(IngestTopics.INGEST_FILES),
                  topic(IngestTopics.ARTICLES_REJECTED),
                  topic(IngestTopics.ARTICLES_TAKEDOWNS),
                  topic(EnrichTopics.ARTICLES_ENRICHED)))
          .all()
          .get();
    }
  }

  private static NewTopic topic(Topic topic) {
    return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config());
  }

  private static void fill(String servers, int articles) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers, "acks", "all", "compression.type", "gzip"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      PageNews news = new PageNews(1);
      for (int i = 0; i < articles; i++) {
        Future<?> unused =
            producer.send(
                new ProducerRecord<>(
                    EnrichTopics.ARTICLES_ENRICHED.name(),
                    PageNews.uri(i),
                    ContractJson.write(news.next(i))));
        if (i % PageNews.PER_FILE == PageNews.PER_FILE - 1) {
          FileReceipt receipt = receipt(i);
          unused =
              producer.send(
                  new ProducerRecord<>(
                      IngestTopics.INGEST_FILES.name(),
                      receipt.key(),
                      ContractJson.write(receipt)));
        }
      }
    }
  }

  private static FileReceipt receipt(int number) {
    FileCounts counts = FileCounts.NONE;
    for (int i = 0; i < PageNews.PER_FILE; i++) {
      counts = counts.plusPublished();
    }
    Instant read = PageNews.read(number);
    return new FileReceipt(
        PageNews.INBOX,
        PageNews.path(number),
        1,
        1,
        "00",
        FileReceipt.State.DONE,
        counts.found(),
        counts,
        counts,
        read,
        read,
        null);
  }

  private static void await(ServiceProcess store, int articles) throws InterruptedException {
    long last = System.nanoTime() + TimeUnit.MINUTES.toNanos(MAX_MINUTES);
    String stored = "\"stored\":" + articles + ",";
    while (store.get("/api/balance").filter(now -> now.body().contains(stored)).isEmpty()) {
      if (!store.isAlive() || System.nanoTime() > last) {
        throw new IllegalStateException("not all is stored; alive: " + store.isAlive());
      }
      TimeUnit.SECONDS.sleep(2);
    }
  }

  private static Map<String, IntFunction<String>> views(int articles) {
    Random random = new Random(2);
    IntFunction<String> article =
        any -> "/articles/" + ArticleUri.id(PageNews.uri(random.nextInt(articles)));
    Map<String, IntFunction<String>> views = new LinkedHashMap<>();
    views.put(NOTHING, any -> "/search");
    views.put("news", any -> "/");
    views.put("news, last arrived", any -> "/?sort=newest");
    views.put("search, a word of two articles in three", n -> "/search?q=" + word(20 + n % 5));
    views.put("search, a word of one article in 40", n -> "/search?q=" + word(1_000 + n));
    views.put("search, a rare word", n -> "/search?q=" + word(30_000 + n));
    views.put("search, two words", n -> "/search?q=" + word(100 + n) + "+" + word(200 + n));
    views.put("search, what fits best", n -> "/search?sort=relevance&q=" + word(500 + n));
    views.put("search, a name", n -> "/search?q=" + PageNews.name(50 + n).replace(' ', '+'));
    views.put("search, an outlet", n -> "/search?source=Outlet+" + n % 50);
    views.put(
        "search, a month", n -> "/search?from=2024-%1$02d&to=2024-%1$02d".formatted(1 + n % 12));
    views.put("search, nothing found", n -> "/search?language=pt&q=" + word(20 + n) + "+xyzzy");
    views.put("article", article);
    views.put("family", n -> article.apply(n) + "/family");
    views.put("versions", n -> article.apply(n) + "/versions");
    views.put(
        "side by side", n -> article.apply(n) + article.apply(n).replace("/articles", "/beside"));
    views.put("takedown, asked", n -> article.apply(n) + "/takedown");
    views.put("somebody in half of all", n -> "/entity?id=" + entity(1 + n % 3));
    views.put("somebody in a hundredth", n -> "/entity?id=" + entity(200 + n));
    views.put("files", any -> "/files");
    views.put(
        "file and its articles",
        n -> "/file?inbox=bench&path=" + PageNews.path(random.nextInt(articles)));
    views.put("rejections", any -> "/rejections");
    views.put("skips", any -> "/skips");
    views.put("balance", any -> "/balance");
    views.put("takedowns", any -> "/takedowns");
    return views;
  }

  private static String word(int rank) {
    return PageNews.word(rank);
  }

  private static String entity(int number) {
    return PageNews.entity(number).replace(":", "%3A");
  }

  private static void measure(ServiceProcess store, int articles, int requests)
      throws InterruptedException {
    System.out.println("| view | median | p95 | largest page, packed |\n|---|---|---|---|");
    for (Map.Entry<String, IntFunction<String>> view : views(articles).entrySet()) {
      List<Double> millis = new ArrayList<>();
      int largest = 0;
      for (int n = 0; n < WARM_UP + requests; n++) {
        String path = view.getValue().apply(n);
        long began = System.nanoTime();
        ServiceProcess.Packed page =
            store.getPacked(path).orElseThrow(() -> new IllegalStateException(path));
        double took = (System.nanoTime() - began) / 1e6;
        if (page.status() != 200) {
          throw new IllegalStateException(path + " answers " + page.status());
        }
        if (n >= WARM_UP) {
          millis.add(took);
          largest = Math.max(largest, page.bytes());
        }
      }
      millis.sort(null);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f ms | %.0f ms | %.1f kB |%n",
          view.getKey(),
          millis.get(requests / 2),
          millis.get((int) Math.ceil(requests * 0.95) - 1),
          largest / 1e3);
    }
  }
}
