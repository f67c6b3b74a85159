package org.wirecopy.enrich.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Language;
import org.wirecopy.enrich.entity.EntityFinder;
import org.wirecopy.enrich.entity.ScriptedExtractor;
import org.wirecopy.enrich.extractor.RawMention;
import org.wirecopy.enrich.language.LanguageIdentifier;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.Origin;
import org.wirecopy.ingest.contract.Pulse;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.TraceParent;

/** The topology without a broker, fed with articles whose words decide what the engines say. */
final class EnrichDriver implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  static final Instant INGESTED = NOW.minusSeconds(60);
  static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  /** Kafka's id of {@code articles.ingested}. */
  static final String TOPIC_ID = "q2ZrT1dDQkFBQUFBQUFBQQ";

  private static final String REPROCESS = ReprocessTopic.of("wirecopy-enrich");

  /** How long the lane remembers. */
  static final Duration HORIZON = Duration.ofDays(30);

  /** A text with this word makes the language engine fail. */
  static final String POISON = "poison";

  final CountsOfTest counts = new CountsOfTest();
  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> ingested;
  private final TestInputTopic<byte[], byte[]> reprocess;
  private final TestOutputTopic<String, byte[]> enriched;
  private final TestOutputTopic<String, byte[]> rejected;
  private final TestOutputTopic<Bytes, byte[]> changelog;

  EnrichDriver() {
    this(scriptedEngines());
  }

  EnrichDriver(ArticleReader reader) {
    Envelope envelope = new Envelope(Clock.fixed(NOW, ZoneOffset.UTC), new Random(1));
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "wirecopy-enrich");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir());
    settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, UnexpectedFailure.class);
    settings.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UndecodableRecord.class);
    settings.put(UnexpectedFailure.ENVELOPE, envelope);
    settings.put(UnexpectedFailure.COUNTS, counts);
    EnrichTopology topology = new EnrichTopology(reader, envelope, counts, 1, HORIZON, REPROCESS);
    topology.seen().areOf(TOPIC_ID);
    driver = new TopologyTestDriver(topology.get(), settings);
    ingested =
        driver.createInputTopic(
            IngestTopics.ARTICLES_INGESTED.name(),
            new ByteArraySerializer(),
            new ByteArraySerializer(),
            INGESTED,
            Duration.ZERO);
    reprocess =
        driver.createInputTopic(REPROCESS, new ByteArraySerializer(), new ByteArraySerializer());
    enriched =
        driver.createOutputTopic(
            EnrichTopics.ARTICLES_ENRICHED.name(),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    changelog =
        driver.createOutputTopic(
            "wirecopy-enrich-copies-changelog",
            Serdes.Bytes().deserializer(),
            new ByteArrayDeserializer());
    rejected =
        driver.createOutputTopic(
            IngestTopics.ARTICLES_REJECTED.name(),
            new StringDeserializer(),
            new ByteArrayDeserializer());
  }

  private static String stateDir() {
    try {
      return Files.createTempDirectory(Path.of("target"), "streams").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ArticleReader scriptedEngines() {
    ScriptedExtractor engine = new ScriptedExtractor().name(RawMention.Type.LOC, "Rome");
    return new ArticleReader(
        new WordIdentifier(), new EntityFinder(List.of(engine), 10_000, 10_000));
  }

  /** "deutsch" is German, poison is fatal, anything else is English. */
  private static final class WordIdentifier implements LanguageIdentifier {
    @Override
    public void load() {}

    @Override
    public Language identify(String text, String declared) {
      if (text.contains(POISON)) {
        throw new IllegalStateException("poisoned");
      }
      return new Language(text.contains("deutsch") ? "de" : "en", 0.9, "words/1");
    }
  }

  static NinjsItem item(String uri, String text) {
    return NinjsItem.text(uri).bodies(List.of(NinjsItem.Body.mainText(text))).build();
  }

  static Origin origin(String path, String sourceVersion) {
    return new Origin("news", path, null, "text/plain", "UTF-8", sourceVersion, INGESTED);
  }

  /** Ingests an article and returns what comes out. */
  EnrichedArticle send(String uri, String text) {
    return send(new IngestedArticle(item(uri, text), origin("a.txt", null)));
  }

  EnrichedArticle send(IngestedArticle article) {
    pipe(article.article().uri(), ContractJson.write(article));
    return nextEnriched();
  }

  EnrichedArticle nextEnriched() {
    return ContractJson.read(nextEnrichedRecord().value(), EnrichedArticle.class);
  }

  void pipe(String key, byte[] value) {
    pipe(key, value, new RecordHeaders());
  }

  void pipe(String key, byte[] value, Headers headers) {
    headers.add(TraceParent.HEADER, TRACE.getBytes(StandardCharsets.UTF_8));
    // A stranger's: only the place where the record lies counts.
    headers.add("ce_ingested", (TOPIC_ID + "/7/7").getBytes(StandardCharsets.UTF_8));
    headers.add("ce_type", "org.wirecopy.article.ingested.v1".getBytes(StandardCharsets.UTF_8));
    byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    ingested.pipeInput(new TestRecord<>(keyBytes, value, headers, INGESTED));
  }

  /** What a stranger writes into the lane. */
  void pipeIntoLane(String key, byte[] value) {
    driver
        .createInputTopic(
            "wirecopy-enrich-lane-repartition", new StringSerializer(), new ByteArraySerializer())
        .pipeInput(key, value, INGESTED);
  }

  /** Asks for an enriched record to be enriched again. */
  void enrichAgain(TestRecord<String, byte[]> record) {
    Headers headers = new RecordHeaders(record.getHeaders());
    ReprocessTopic.mark(headers);
    byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
    Instant time = NOW.plus(ReprocessTopic.DATED_AHEAD);
    reprocess.pipeInput(new TestRecord<>(key, record.value(), headers, time));
  }

  /** Ingests a null with the mark of a pulse, under whatever key. */
  void pulse(String key, Pulse pulse) {
    Headers headers = new RecordHeaders();
    headers.add(Pulse.HEADER, pulse.text().getBytes(StandardCharsets.UTF_8));
    byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
    ingested.pipeInput(new TestRecord<>(keyBytes, null, headers, INGESTED));
  }

  /** Ingests an article at another time and returns what comes out. */
  EnrichedArticle sendAt(Instant time, String uri, String text) {
    byte[] value = ContractJson.write(new IngestedArticle(item(uri, text), origin("a.txt", null)));
    byte[] key = uri.getBytes(StandardCharsets.UTF_8);
    ingested.pipeInput(new TestRecord<>(key, value, new RecordHeaders(), time));
    return nextEnriched();
  }

  TestRecord<String, byte[]> nextEnrichedRecord() {
    return enriched.readRecord();
  }

  TestRecord<String, byte[]> nextRejectedRecord() {
    return rejected.readRecord();
  }

  Rejection nextRejection() {
    return ContractJson.read(nextRejectedRecord().value(), Rejection.class);
  }

  boolean isSilent() {
    return enriched.isEmpty() && rejected.isEmpty();
  }

  long storeSize(String name) {
    KeyValueStore<?, ?> store = driver.getKeyValueStore(name);
    return store.approximateNumEntries();
  }

  /** All that the lane remembers, the index with it, in hexadecimal digits. */
  Map<String, String> storedDuplicates() {
    return entries(driver.getKeyValueStore(StoreNames.COPIES));
  }

  /** All that a store holds, in hexadecimal digits. */
  static Map<String, String> entries(KeyValueStore<Bytes, byte[]> store) {
    Map<String, String> entries = new TreeMap<>();
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      all.forEachRemaining(
          entry ->
              entries.put(
                  HexFormat.of().formatHex(entry.key.get()),
                  HexFormat.of().formatHex(entry.value)));
    }
    return entries;
  }

  /** How many articles the lane remembers. */
  long knownDuplicates() {
    KeyValueStore<Bytes, byte[]> store = driver.getKeyValueStore(StoreNames.COPIES);
    try (KeyValueIterator<Bytes, byte[]> all =
        store.range(DuplicateStoreKeys.FIRST_ARTICLE, DuplicateStoreKeys.LAST_ARTICLE)) {
      long known = 0;
      for (; all.hasNext(); all.next()) {
        known++;
      }
      return known;
    }
  }

  /** What has gone to the changelog of the duplicates since the last call. */
  List<TestRecord<Bytes, byte[]>> changes() {
    return changelog.readRecordsToList();
  }

  /** What a restoration does with a record of the changelog. */
  void restore(TestRecord<Bytes, byte[]> change) {
    KeyValueStore<Bytes, byte[]> store = driver.getKeyValueStore(StoreNames.COPIES);
    store.put(change.key(), change.value());
  }

  @Override
  public void close() {
    driver.close();
  }
}
