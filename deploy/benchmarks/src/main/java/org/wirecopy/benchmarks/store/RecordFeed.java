package org.wirecopy.benchmarks.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.enrich.contract.Language;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Rejection;

/**
 * What enricher and ingester would send to the store: articles, new versions, late old ones,
 * records that come again with the same enrichment and with another, takedowns, articles that come
 * back, rejections, and the receipts that count them. Remembers what must come of it. The same for
 * the same seed.
 */
final class RecordFeed implements AutoCloseable {
  static final String INBOX = "bench";

  /** Of a hundred articles, how many are followed by a record of this kind about one before. */
  private static final int VERSIONS = 4;

  private static final int LATE = 1;
  private static final int AGAIN = 2;
  private static final int OTHERWISE = 1;
  private static final int TAKEDOWNS = 2;
  private static final int REJECTIONS = 1;
  private static final int HUNDRED = 100;

  private final KafkaProducer<String, byte[]> producer;
  private final StoredNews news;
  private final Random random;
  private final List<String> uris = new ArrayList<>();
  private final Map<String, EnrichedArticle> newest = new HashMap<>();
  private final Map<String, Integer> older = new HashMap<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private FileCounts counts = FileCounts.NONE;
  private int files;
  private int records;
  private long entries;

  RecordFeed(String bootstrapServers, long seed) {
    random = new Random(seed);
    news = new StoredNews(seed);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Sends some more articles, with what follows them, as one file; returns when Kafka has all. */
  void send(int articles) {
    for (int i = 0; i < articles; i++) {
      EnrichedArticle article = news.next();
      uris.add(article.article().uri());
      put(article, "new");
      follow();
    }
    sendReceipt();
    producer.flush();
  }

  /** Records of {@code articles.enriched} so far. */
  int records() {
    return records;
  }

  /** Entries of files so far. */
  long entries() {
    return entries;
  }

  /** The newest of each article that is not taken down, by URI. */
  Map<String, EnrichedArticle> newest() {
    return Collections.unmodifiableMap(newest);
  }

  /** How many versions before its newest an article has, by URI; those with none are not there. */
  Map<String, Integer> older() {
    return Collections.unmodifiableMap(older);
  }

  /** How many records have which outcome, by the words of the balance. */
  Map<String, Integer> outcomes() {
    return Collections.unmodifiableMap(outcomes);
  }

  private void follow() {
    int kind = random.nextInt(HUNDRED);
    String uri = uris.get(random.nextInt(uris.size()));
    EnrichedArticle before = newest.get(uri);
    if (kind < TAKEDOWNS) {
      takeDown(uri);
    } else if ((kind -= TAKEDOWNS) < REJECTIONS) {
      reject();
    } else if (before == null) {
      // It was taken down, and is back.
      put(version(uri, 1), "new");
    } else if ((kind -= REJECTIONS) < VERSIONS) {
      older.merge(uri, 1, Integer::sum);
      put(version(uri, before.versionNumber() + 1), "new-version");
    } else if ((kind -= VERSIONS) < LATE) {
      sendArticle(version(uri, 0), "superseded");
    } else if ((kind -= LATE) < AGAIN) {
      sendArticle(before, "unchanged");
    } else if (kind - AGAIN < OTHERWISE) {
      put(otherwise(before), "unchanged");
    }
  }

  private void takeDown(String uri) {
    newest.remove(uri);
    older.remove(uri);
    outcomes.merge("taken-down", 1, Integer::sum);
    send(EnrichTopics.ARTICLES_ENRICHED.name(), uri, null);
    records++;
  }

  private void put(EnrichedArticle article, String outcome) {
    newest.put(article.article().uri(), article);
    sendArticle(article, outcome);
  }

  /** Another text under the same URI. */
  private EnrichedArticle version(String uri, int number) {
    EnrichedArticle fresh = news.next();
    return new EnrichedArticle(
        fresh.article().toBuilder().uri(uri).version(Integer.toString(number)).build(),
        fresh.origin(),
        fresh.enrichment());
  }

  /** The same article, as a later engine sees it. */
  private static EnrichedArticle otherwise(EnrichedArticle before) {
    Enrichment enrichment = before.enrichment();
    return new EnrichedArticle(
        before.article(),
        before.origin(),
        new Enrichment(
            new Language("eo", enrichment.language().confidence() / 2, "none/2"),
            enrichment.entities(),
            enrichment.dedupe()));
  }

  private void sendArticle(EnrichedArticle article, String outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
    counts = counts.plusPublished();
    records++;
    send(
        EnrichTopics.ARTICLES_ENRICHED.name(),
        article.article().uri(),
        ContractJson.write(article));
  }

  private void reject() {
    boolean byIngest = random.nextBoolean();
    counts = byIngest ? counts.plusRejected() : counts.plusPublished();
    outcomes.merge(byIngest ? "rejected-by-ingest" : "rejected-by-enrich", 1, Integer::sum);
    Rejection rejection =
        new Rejection(
            INBOX,
            path(),
            Long.toString(counts.found()),
            byIngest ? Rejection.Stage.INGEST : Rejection.Stage.ENRICH,
            "malformed-json",
            "the entry is cut off",
            null,
            null,
            null,
            now());
    send(IngestTopics.ARTICLES_REJECTED.name(), rejection.key(), ContractJson.write(rejection));
  }

  private void sendReceipt() {
    FileReceipt receipt =
        new FileReceipt(
            INBOX,
            path(),
            1,
            1,
            "00",
            FileReceipt.State.DONE,
            counts.found(),
            counts,
            counts,
            now(),
            now().plusSeconds(1),
            null);
    send(IngestTopics.INGEST_FILES.name(), receipt.key(), ContractJson.write(receipt));
    entries += counts.found();
    counts = FileCounts.NONE;
    files++;
  }

  private String path() {
    return "file-%06d.ndjson".formatted(files);
  }

  private Instant now() {
    return StoredNews.BEGIN.plus(StoredNews.SPAN).plusSeconds(files);
  }

  private void send(String topic, String key, byte[] value) {
    // What is not sent is found missing in the end.
    Future<?> unused = producer.send(new ProducerRecord<>(topic, key, value));
  }

  @Override
  public void close() {
    producer.close();
  }
}
