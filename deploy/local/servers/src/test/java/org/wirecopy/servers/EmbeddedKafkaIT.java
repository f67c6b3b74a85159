package org.wirecopy.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("own-servers")
class EmbeddedKafkaIT {
  @TempDir Path directory;

  @Test
  void recordsAndClusterIdOutliveARestartOnAnotherPort() throws Exception {
    // Given
    Path data = directory.resolve("kafka");
    String clusterId;
    try (EmbeddedKafka kafka = EmbeddedKafka.start(data, FreePort.find(), Durability.KEPT)) {
      clusterId = createTopic(kafka);
      write(kafka, "kept");
    }

    // When
    try (EmbeddedKafka again = EmbeddedKafka.start(data, FreePort.find(), Durability.KEPT)) {
      // Then
      assertThat(clusterId(again)).isEqualTo(clusterId);
      assertThat(read(again)).containsExactly("kept");
    }
  }

  @Test
  void aTopicThatNobodyDeclaredIsNotCreated() throws Exception {
    // Given
    try (EmbeddedKafka kafka =
            EmbeddedKafka.start(
                directory.resolve("kafka"), FreePort.find(), Durability.THROWN_AWAY);
        Admin admin = admin(kafka);
        KafkaProducer<String, String> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.block.ms", 1000),
                new StringSerializer(),
                new StringSerializer())) {
      // When
      assertThatThrownBy(() -> producer.send(new ProducerRecord<>("undeclared", "x")).get())
          .hasMessageContaining("undeclared");

      // Then
      Set<String> topics = admin.listTopics().names().get();
      assertThat(topics).doesNotContain("undeclared");
    }
  }

  @Test
  void aPortInUseIsAnErrorThatNamesThePort() {
    // Given
    int port = FreePort.find();
    try (EmbeddedKafka first =
        EmbeddedKafka.start(directory.resolve("first"), port, Durability.THROWN_AWAY)) {
      assertThat(first.bootstrapServers()).endsWith(":" + port);

      // When, then
      assertThatThrownBy(
              () -> EmbeddedKafka.start(directory.resolve("second"), port, Durability.THROWN_AWAY))
          .isInstanceOf(ServerStartException.class)
          .hasMessageContaining("port " + port);
    }
  }

  private static String createTopic(EmbeddedKafka kafka) throws Exception {
    try (Admin admin = admin(kafka)) {
      admin.createTopics(List.of(new NewTopic("t", 1, (short) 1))).all().get();
      return admin.describeCluster().clusterId().get();
    }
  }

  private static String clusterId(EmbeddedKafka kafka) throws Exception {
    try (Admin admin = admin(kafka)) {
      return admin.describeCluster().clusterId().get();
    }
  }

  private static Admin admin(EmbeddedKafka kafka) {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }

  private static void write(EmbeddedKafka kafka, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "test"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("t", value)).get();
      producer.commitTransaction();
    }
  }

  private static List<String> read(EmbeddedKafka kafka) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed"),
            new StringDeserializer(),
            new StringDeserializer())) {
      TopicPartition partition = new TopicPartition("t", 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
          .map(ConsumerRecord::value)
          .toList();
    }
  }
}
