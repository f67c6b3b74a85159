package org.wirecopy.enrich.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.topology.SeenRecords;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.testservers.KafkaFolder;
import org.wirecopy.topics.GoOn;
import org.wirecopy.topics.TopicBreak;
import org.wirecopy.topics.kafka.KeptMemory;
import org.wirecopy.topics.kafka.LastRecord;

/** What happens to the topics while an enricher is stopped, or stands in its group. */
@Tag("own-servers")
class TopicGuardIT {
  private static final String GROUP = "wirecopy-enrich";
  private static final String VERSIONS = "wirecopy-enrich-versions-changelog";
  private static final String SOURCE = IngestTopics.ARTICLES_INGESTED.name();

  @TempDir Path folder;
  private KafkaFolder kafka;
  private final SeenRecords seen = new SeenRecords();
  private Topics topics;
  private Path state;
  private int ingested;

  @BeforeEach
  void startKafka() throws Exception {
    state = folder.resolve("state");
    kafka = new KafkaFolder(folder);
    begin();
  }

  @AfterEach
  void stopKafka() {
    topics.close();
    kafka.close();
  }

  @Test
  void topicsThatOnlyGrewArePassed() throws Exception {
    ingest(20);
    readTo(20);
    assertThat(look()).isEmpty();
    ingest(20);

    assertThat(look()).isEmpty();
  }

  @Test
  void aSourceThatWasMadeAnewIsToldAfterARestartAndHoweverFarItHasGrown() throws Exception {
    ingest(20);
    readTo(20);
    assertThat(look()).isEmpty();

    replace(SOURCE);
    ingest(60);

    assertThat(look()).isNotEmpty().allMatch(one -> one.kind() == TopicBreak.Kind.REPLACED);
    ingest(60);
    assertThat(look()).isNotEmpty();
  }

  @Test
  void aLostFolderOfKafkaIsToldByTheDisk() throws Exception {
    ingest(20);
    readTo(20);
    remember(20);
    assertThat(look()).isEmpty();

    restart(kafka::delete);
    ingest(60);

    assertThat(look()).extracting(TopicBreak::topic).contains(SOURCE, VERSIONS);
  }

  @Test
  void alsoAnEnricherWhoseDiskIsNewKnowsOfAChangelogThatIsGone() throws Exception {
    ingest(20);
    remember(20);
    assertThat(look()).isEmpty();

    replace(VERSIONS);
    state = folder.resolve("another-disk");

    assertThat(look()).extracting(TopicBreak::topic).contains(VERSIONS);
  }

  @Test
  void aSourceThatWasCutBehindTheGroupIsTold() throws Exception {
    ingest(40);
    readTo(40);
    assertThat(look()).isEmpty();

    restart(() -> kafka.deleteLog(SOURCE, 0));
    ingest(200);

    assertThat(look()).isNotEmpty().allMatch(one -> one.partition() == 0);
  }

  @Test
  void onceToldHowToGoOnItTakesTheTopicsAsTheyAreAndItsStateFromTheChangelogs() throws Exception {
    ingest(20);
    readTo(20);
    assertThat(look()).isEmpty();
    Path store = Files.createDirectories(state.resolve(GROUP).resolve("0_0").resolve("rocksdb"));
    replace(SOURCE);
    ingest(30);
    List<TopicBreak> breaks = look();

    try (TopicGuard guard = guard()) {
      assertThat(guard.look(true)).isEqualTo(breaks);
      GoingOn going = new GoingOn(state, GROUP);
      going.place(guard.admin(), GoOn.READ_AGAIN, breaks);
      going.forgetState();
      guard.settle();
    }

    assertThat(look()).isEmpty();
    assertThat(store).doesNotExist();
    try (Admin admin = admin()) {
      assertThat(KeptMemory.committed(admin, GROUP).values())
          .allMatch(place -> place.offset() == 0);
    }
  }

  @Test
  void oneThatWasAwayLearnsThatAnOperatorHasSpoken() throws Exception {
    ingest(20);
    assertThat(look()).isEmpty();
    Path first = state;
    state = folder.resolve("second");
    assertThat(look()).isEmpty();
    replace(SOURCE);
    assertThat(look()).isNotEmpty();
    try (TopicGuard guard = guard()) {
      assertThat(guard.look(true)).isNotEmpty();
      guard.settle();
    }

    state = first;
    try (TopicGuard guard = guard()) {
      assertThat(guard.look(true)).isNotEmpty();
      assertThat(guard.isSettledElsewhere()).isTrue();
    }
    state = folder.resolve("second");
    assertThat(look()).as("the other goes on").isEmpty();
  }

  private List<TopicBreak> look() {
    try (TopicGuard guard = guard()) {
      return guard.look(true);
    }
  }

  private TopicGuard guard() {
    return new TopicGuard(
        Map.of("bootstrap.servers", kafka.bootstrapServers()), GROUP, state, seen);
  }

  private void begin() throws Exception {
    topics = new Topics(kafka.bootstrapServers());
    try (Admin admin = admin()) {
      for (String name : List.of(SOURCE, EnrichTopics.ARTICLES_ENRICHED.name(), VERSIONS)) {
        if (!admin.listTopics().names().get().contains(name)) {
          admin.createTopics(List.of(new NewTopic(name, 2, (short) 1))).all().get();
        }
      }
    }
  }

  private void ingest(int articles) {
    for (int i = 0; i < articles; i++) {
      topics.ingest("urn:article:" + ingested++, "A text");
    }
  }

  /** As the enricher does with each article that it reads. */
  private void remember(int articles) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < articles; i++) {
        byte[] key = {(byte) i};
        producer.send(new ProducerRecord<>(VERSIONS, key, key)).get();
      }
    }
  }

  /** As if an enricher had read so much in all, half of it in each partition at most. */
  private void readTo(int records) {
    for (ConsumerRecord<String, byte[]> record : topics.read(IngestTopics.ARTICLES_INGESTED)) {
      byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
      seen.saw(
          record.partition(),
          LastRecord.of(record.offset(), record.timestamp(), key, record.value()));
    }
    try (Admin admin = admin()) {
      WatchedTopics watched = new WatchedTopics(GROUP);
      watched
          .reach(admin)
          .get(SOURCE)
          .forEach(
              (partition, end) ->
                  KeptMemory.commit(
                      admin,
                      GROUP,
                      Map.of(
                          new TopicPartition(SOURCE, partition),
                          new OffsetAndMetadata(Math.min(records, end.next())))));
    }
  }

  private void replace(String topic) throws Exception {
    kafka.deleteTopic(topic);
    topics.close();
    begin();
  }

  private void restart(Runnable meanwhile) throws Exception {
    topics.close();
    kafka.stop();
    meanwhile.run();
    kafka.start();
    begin();
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }
}
