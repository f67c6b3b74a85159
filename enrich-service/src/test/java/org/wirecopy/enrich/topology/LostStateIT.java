package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wirecopy.enrich.contract.EnrichTopics.ARTICLES_ENRICHED;
import static org.wirecopy.ingest.contract.IngestTopics.ARTICLES_INGESTED;
import static org.wirecopy.ingest.contract.IngestTopics.ARTICLES_REJECTED;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.enrich.dedupe.SampleTexts;
import org.wirecopy.enrich.dedupe.SampleTexts.Event;
import org.wirecopy.enrich.service.Topics;
import org.wirecopy.ingest.contract.Topic;
import org.wirecopy.testservers.TestKafka;

/**
 * The lane on a real broker, whose process ends in several ways between one article and the next.
 */
class LostStateIT {
  private static final Duration LONG = Duration.ofMinutes(15);
  private static final int EVENTS = 240;

  /** The ends of transactions count as records that are still to come. */
  private static final int NEARLY = 20;

  @TempDir Path folder;

  private final List<Member> started = new ArrayList<>();
  private int published;

  @AfterEach
  void end() {
    started.forEach(Member::leave);
  }

  @Test
  void whateverBecomesOfTheStateTheLinksAreThoseOfAnUndisturbedRun() throws Exception {
    List<Event> stream = SampleTexts.stream(7, EVENTS);
    try (TestKafka kafka = TestKafka.start();
        Topics topics = new Topics(kafka.bootstrapServers())) {
      // One partition, so that the lane gets the articles in the order in which they are sent.
      topics.create(
          kept(ARTICLES_INGESTED, 1),
          kept(ARTICLES_REJECTED, 1),
          kept(ARTICLES_ENRICHED, ARTICLES_ENRICHED.partitions()));
      topics.createReprocess(ReprocessTopic.of("wirecopy-enrich"), 1);
      Member first = start(kafka, "a");
      publish(topics, stream.subList(0, 60));
      first.leave();

      // With its state.
      Member second = start(kafka, "a");
      publish(topics, stream.subList(60, 120));
      second.leave();

      // Without it.
      delete(folder.resolve("a"));
      Member third = start(kafka, "a");
      publish(topics, stream.subList(120, 180));

      // With a standby that takes over.
      Member standby = start(kafka, "b");
      await().atMost(LONG).until(() -> standby.isReady() || third.isReady());
      (standby.isReady() ? third : standby).leave();
      publish(topics, stream.subList(180, EVENTS));

      assertThat(byArticle(topics)).isEqualTo(undisturbed(stream));
    }
  }

  private Member start(TestKafka kafka, String name) {
    Member process =
        new Member(
            client(kafka, Role.READING, folder.resolve(name).resolve("reading")),
            client(kafka, Role.LANE, folder.resolve(name).resolve("lane")));
    started.add(process);
    process.reading().start();
    process.lane().start();
    return process;
  }

  private static KafkaStreams client(TestKafka kafka, Role role, Path state) {
    Properties settings = new Properties();
    settings.putAll(role.settings());
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "wirecopy-enrich");
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, 1);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
    settings.put("auto.offset.reset", "earliest");
    // A loaded machine may answer late; nothing here is about that.
    settings.put("session.timeout.ms", 60_000);
    settings.put("request.timeout.ms", 120_000);
    settings.put("producer.transaction.timeout.ms", 120_000);
    return new KafkaStreams(
        new EnrichTopology(
                EnrichDriver.scriptedEngines(),
                new Envelope(Clock.systemUTC(), new Random(1)),
                new CountsOfTest(),
                1,
                Duration.ZERO,
                ReprocessTopic.of("wirecopy-enrich"))
            .get(),
        settings);
  }

  /** Both halves of the topology, as the service runs them. */
  private record Member(KafkaStreams reading, KafkaStreams lane) {
    /** So that nobody waits for it to come back. */
    void leave() {
      for (KafkaStreams client : List.of(reading, lane)) {
        client.close(
            CloseOptions.timeout(LONG)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
      }
    }

    /** Whether it follows the lane as a standby and has nearly caught up. */
    boolean isReady() {
      boolean follows =
          lane.metadataForLocalThreads().stream()
              .flatMap(thread -> thread.standbyTasks().stream())
              .anyMatch(task -> task.taskId().subtopology() == 1);
      Map<Integer, LagInfo> lags =
          lane.allLocalStorePartitionLags().getOrDefault(StoreNames.COPIES, Map.of());
      return follows && lags.values().stream().allMatch(lag -> lag.offsetLag() < NEARLY);
    }
  }

  private void publish(Topics topics, List<Event> events) {
    for (Event event : events) {
      if (event.text() == null) {
        topics.send(event.uri(), null);
      } else {
        topics.ingest(event.uri(), event.text());
      }
    }
    published += events.size();
    await().atMost(LONG).until(() -> topics.read(ARTICLES_ENRICHED).size() == published);
  }

  private static Map<String, List<String>> byArticle(Topics topics) {
    Map<String, List<String>> found = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> record : topics.read(ARTICLES_ENRICHED)) {
      note(
          found,
          record.key(),
          record.value() == null ? null : Topics.article(record).enrichment().dedupe());
    }
    return found;
  }

  private static Map<String, List<String>> undisturbed(List<Event> stream) {
    Map<String, List<String>> found = new TreeMap<>();
    try (EnrichDriver driver = new EnrichDriver()) {
      for (Event event : stream) {
        if (event.text() == null) {
          driver.pipe(event.uri(), null);
          assertThat(driver.nextEnrichedRecord().value()).isNull();
          note(found, event.uri(), null);
        } else {
          note(found, event.uri(), driver.send(event.uri(), event.text()).enrichment().dedupe());
        }
      }
    }
    return found;
  }

  private static void note(Map<String, List<String>> found, String uri, Object said) {
    found.computeIfAbsent(uri, none -> new ArrayList<>()).add(String.valueOf(said));
  }

  /** Nothing is compacted away before it is counted, old as the articles are. */
  private static Topic kept(Topic topic, int partitions) {
    return new Topic(
        topic.name(),
        partitions,
        Topic.Cleanup.DELETE,
        Duration.ofDays(36_500),
        topic.eventType(),
        topic.dataSchema());
  }

  private static void delete(Path tree) throws IOException {
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes found)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path emptied, IOException failure)
              throws IOException {
            Files.delete(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
