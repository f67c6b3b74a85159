package org.wirecopy.enrich.reprocess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wirecopy.enrich.contract.EnrichTopics.ARTICLES_ENRICHED;
import static org.wirecopy.ingest.contract.IngestTopics.ARTICLES_INGESTED;
import static org.wirecopy.ingest.contract.IngestTopics.ARTICLES_REJECTED;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.enrich.contract.AnsweredRecord;
import org.wirecopy.enrich.service.Topics;
import org.wirecopy.testservers.KafkaFolder;
import org.wirecopy.testservers.PackagedService;

/** A packaged enricher, and an operator who has a part of the articles enriched again. */
@Tag("own-servers")
class ReprocessIT {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int GERMAN = 30;
  private static final int ENGLISH = 20;
  private static final int FIRST = GERMAN + ENGLISH;

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private KafkaFolder kafka;
  private Topics topics;
  private PackagedService enrich;

  @BeforeEach
  void startEnricher() throws Exception {
    kafka = new KafkaFolder(folder);
    topics = new Topics(kafka.bootstrapServers());
    topics.create(ARTICLES_INGESTED, ARTICLES_REJECTED);
    enrich =
        PackagedService.start(
            folder,
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "WIRECOPY_TOPICS_CREATE", "true",
                "WIRECOPY_ENRICH_STATE_DIR", folder.resolve("state").toString()));
    for (int i = 0; i < GERMAN; i++) {
      topics.ingest(
          "urn:de:" + i,
          "Der Bundestag hat am Montag in Berlin über den Haushalt beraten, sagte Sprecher " + i);
    }
    for (int i = 0; i < ENGLISH; i++) {
      topics.ingest(
          "urn:en:" + i,
          "The mayor of Rome said on Monday that the bridges of the city are safe, for the time "
              + i);
    }
    await().atMost(LONG).until(() -> enriched().size() == FIRST);
  }

  @AfterEach
  void stop() {
    enrich.close();
    topics.close();
    kafka.close();
  }

  private List<ConsumerRecord<String, byte[]>> enriched() {
    return topics.read(ARTICLES_ENRICHED);
  }

  private int run(String... words) throws InterruptedException {
    said.reset();
    PrintStream out = new PrintStream(said, true, UTF_8);
    return Reprocess.run(
        List.of(words), Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()), out, out);
  }

  @Test
  void oneLanguageIsEnrichedAgainUnderTheSameVersionsAndItsTextsStayNowhereElse() throws Exception {
    assertThat(run("--language", "de")).as(said.toString(UTF_8)).isZero();

    assertThat(said.toString(UTF_8))
        .contains(GERMAN + " articles are chosen")
        .contains("%1$d of %1$d done (100 %%), %1$d sent".formatted(GERMAN));
    List<ConsumerRecord<String, byte[]>> all = enriched();
    assertThat(all).hasSize(FIRST + GERMAN);
    for (int i = 0; i < GERMAN; i++) {
      String uri = "urn:de:" + i;
      assertThat(all.stream().filter(record -> record.key().equals(uri)))
          .hasSize(2)
          .allSatisfy(record -> assertThat(Topics.article(record).versionNumber()).isEqualTo(1))
          .extracting(ReprocessIT::answered)
          .doesNotContainNull()
          .satisfies(places -> assertThat(places.get(0)).isEqualTo(places.get(1)));
    }
    assertThat(left()).isZero();
    assertThat(run("--language", "de", "--count")).isZero();
    assertThat(said.toString(UTF_8)).isEqualToIgnoringNewLines(GERMAN + " articles are chosen");
  }

  @Test
  void aRunThatWasStoppedGoesOn() throws Exception {
    Thread slow =
        new Thread(
            () -> {
              try {
                run("--all", "--rate", "5");
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    slow.start();
    await().atMost(LONG).until(() -> enriched().size() > FIRST + 5);
    slow.interrupt();
    slow.join();
    assertThat(enriched()).hasSizeLessThan(2 * FIRST);

    assertThat(run("--all")).as(said.toString(UTF_8)).isZero();

    assertThat(said.toString(UTF_8)).containsPattern("50 articles are chosen, of which [1-9]\\d?");
    await().atMost(LONG).until(() -> enriched().size() >= 2 * FIRST);
    List<ConsumerRecord<String, byte[]>> all = enriched();
    assertThat(all.stream().map(ConsumerRecord::key).distinct()).hasSize(FIRST);
    assertThat(IntStream.range(0, GERMAN).mapToObj(i -> "urn:de:" + i))
        .allMatch(uri -> all.stream().filter(record -> record.key().equals(uri)).count() >= 2);
  }

  @Test
  void whatWasNotUnderstoodDoesNothing() throws Exception {
    assertThat(run("--langauge", "de")).isEqualTo(2);

    assertThat(said.toString(UTF_8)).contains("--langauge is no option", "--other-engine-than");
    assertThat(enriched()).hasSize(FIRST);
  }

  private static AnsweredRecord answered(ConsumerRecord<String, byte[]> record) {
    return AnsweredRecord.of(
            new String(record.headers().lastHeader(AnsweredRecord.HEADER).value(), UTF_8))
        .orElse(null);
  }

  /** Records on the topic of those that are to be enriched again. */
  private long left() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      long left = 0;
      for (int number = 0; number < ARTICLES_INGESTED.partitions(); number++) {
        TopicPartition partition = new TopicPartition("wirecopy-enrich-reprocess", number);
        left +=
            offset(admin, partition, OffsetSpec.latest())
                - offset(admin, partition, OffsetSpec.earliest());
      }
      return left;
    }
  }

  private static long offset(Admin admin, TopicPartition partition, OffsetSpec spec)
      throws Exception {
    ListOffsetsResult found = admin.listOffsets(Map.of(partition, spec));
    return found.partitionResult(partition).get().offset();
  }
}
