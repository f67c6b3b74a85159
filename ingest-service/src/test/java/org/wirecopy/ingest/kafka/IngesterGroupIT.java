package org.wirecopy.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.intake.IntakeStoppedException;
import org.wirecopy.ingest.shard.Shard;
import org.wirecopy.testservers.TestKafka;

class IngesterGroupIT {
  private static final Duration LONG = Duration.ofSeconds(90);

  private static TestKafka kafka;

  @BeforeAll
  static void startKafka() throws InterruptedException {
    kafka = TestKafka.start();
    new TopicCreation((short) 1, Map.of()).create(settings(), IngestTopics.ALL);
  }

  @AfterAll
  static void stopKafka() {
    kafka.close();
  }

  private static KafkaSettings settings() {
    return new KafkaSettings(
        Map.of("bootstrap.servers", kafka.bootstrapServers()),
        "wirecopy-ingest-any-0",
        Duration.ofSeconds(30),
        "gzip");
  }

  private static IngesterGroup member(String inbox, Shard shard, Duration patience) {
    return new IngesterGroup(settings(), inbox, shard, patience);
  }

  private static void join(IngesterGroup member) throws InterruptedException {
    member.requireSameCount();
    member.join();
    member.awaitMembership();
  }

  @Test
  void ingestersOfTheSameCountGoTogether() throws InterruptedException {
    try (IngesterGroup first = member("same", new Shard(0, 2), LONG);
        IngesterGroup second = member("same", new Shard(1, 2), LONG)) {
      join(first);
      join(second);

      assertThatCode(first::requireNoConflict).doesNotThrowAnyException();
      assertThatCode(second::requireNoConflict).doesNotThrowAnyException();
    }
  }

  @Test
  void anotherCountIsRejectedWhileOneIsAliveWhichGoesOn() throws InterruptedException {
    try (IngesterGroup old = member("change", new Shard(0, 2), LONG);
        IngesterGroup changed = member("change", new Shard(2, 3), Duration.ZERO)) {
      join(old);

      assertThatThrownBy(changed::requireSameCount)
          .isInstanceOf(IntakeStoppedException.class)
          .hasMessageContaining("wirecopy.ingest.count 3")
          .hasMessageContaining("[2]")
          .hasMessageContaining("Stop all of them");
      assertThatCode(old::requireNoConflict).doesNotThrowAnyException();
    }
  }

  @Test
  void onceAllAreStoppedTheCountMayChange() throws InterruptedException {
    try (IngesterGroup old = member("stopped", Shard.WHOLE, LONG)) {
      join(old);
    }

    try (IngesterGroup changed = member("stopped", new Shard(0, 2), LONG)) {
      assertThatCode(() -> join(changed)).doesNotThrowAnyException();
    }
  }

  @Test
  void theCountsOfOtherInboxesDoNotMatter() throws InterruptedException {
    try (IngesterGroup other = member("other", new Shard(0, 2), LONG);
        IngesterGroup mine = member("other-1", Shard.WHOLE, Duration.ZERO)) {
      join(other);

      assertThatCode(() -> join(mine)).doesNotThrowAnyException();
    }
  }

  @Test
  void ofTwoThatPassedTheFirstCheckNotBothGoOn() throws InterruptedException {
    try (IngesterGroup two = member("race", new Shard(0, 2), LONG);
        IngesterGroup three = member("race", new Shard(1, 3), LONG)) {
      two.requireSameCount();
      three.requireSameCount();
      two.join();
      two.awaitMembership();
      three.join();

      assertThatThrownBy(three::awaitMembership)
          .isInstanceOf(IntakeStoppedException.class)
          .hasMessageContaining("[2]");
    }
  }

  @Test
  void ofTwoWithTheSameIndexTheOlderStops() throws InterruptedException {
    try (IngesterGroup older = member("twins", new Shard(0, 2), LONG);
        IngesterGroup younger = member("twins", new Shard(0, 2), LONG)) {
      join(older);
      join(younger);

      await()
          .atMost(LONG)
          .untilAsserted(
              () ->
                  assertThatThrownBy(older::requireNoConflict)
                      .isInstanceOf(IntakeStoppedException.class)
                      .hasMessageContaining("wirecopy.ingest.index 0"));
      assertThatCode(younger::requireNoConflict).doesNotThrowAnyException();
    }
  }

  @Test
  @Timeout(300)
  void oneThatWasKilledIsReplacedByTheNextUnderItsName() throws InterruptedException {
    try (KafkaConsumer<byte[], byte[]> dead = new KafkaConsumer<>(asAMember("killed"));
        IngesterGroup next = member("killed", Shard.WHOLE, LONG)) {
      // Given one that has joined and says nothing more, with a session that outlasts the test
      dead.subscribe(List.of(IngestTopics.INGEST_FILES.name()));
      await()
          .atMost(LONG)
          .until(
              () -> {
                dead.poll(Duration.ofMillis(100));
                return !dead.assignment().isEmpty();
              });

      // Then
      assertThatCode(() -> join(next)).doesNotThrowAnyException();
    }
  }

  private static Map<String, Object> asAMember(String inbox) {
    String name = "wirecopy-ingesters-" + inbox + "-0-of-1";
    return Map.of(
        "bootstrap.servers",
        kafka.bootstrapServers(),
        "group.id",
        "wirecopy-ingesters-" + inbox,
        "client.id",
        name,
        "group.instance.id",
        name,
        "session.timeout.ms",
        1_800_000,
        "max.poll.interval.ms",
        1_800_000,
        "key.deserializer",
        ByteArrayDeserializer.class,
        "value.deserializer",
        ByteArrayDeserializer.class);
  }

  @Test
  void anOutageIsNoticedAndItsEndToo() throws InterruptedException {
    try (IngesterGroup member = member("outage", Shard.WHOLE, LONG)) {
      join(member);
      assertThat(member.isAnswering()).isTrue();

      kafka.stop();
      await().atMost(LONG).until(() -> !member.isAnswering());
      kafka.startAgain();

      await().atMost(LONG).until(member::isAnswering);
      assertThatCode(member::requireNoConflict).doesNotThrowAnyException();
    }
  }
}
