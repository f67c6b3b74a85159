package org.wirecopy.topics.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.testservers.CommittedRecords;
import org.wirecopy.testservers.KafkaFolder;

@Tag("own-servers")
class TopicBackupIT {
  private static final int PARTITIONS = 3;

  /** To each topic: 60 with a value and a deletion. */
  private static final int SENT = 61;

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private KafkaFolder kafka;
  private Path file;

  @BeforeEach
  void startKafka() throws Exception {
    kafka = new KafkaFolder(folder);
    file = folder.resolve("topics.gz");
    create();
  }

  @AfterEach
  void stopKafka() {
    kafka.close();
  }

  @Test
  void whatWasExportedComesBackIntoANewKafkaByteForByte() throws Exception {
    // Given
    send();
    List<String> before = all();
    assertThat(run("export", file.toString())).as(said.toString(UTF_8)).isZero();

    // When
    replaceAll();
    assertThat(all()).isEmpty();
    assertThat(run("import", file.toString())).as(said.toString(UTF_8)).isZero();

    // Then
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void topicsThatHoldSomethingAreNotFilled() throws Exception {
    send();
    assertThat(run("export", file.toString())).isZero();
    List<String> before = all();

    assertThat(run("import", file.toString())).isEqualTo(1);

    assertThat(said.toString(UTF_8)).contains("holds records already");
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void aFileThatIsCutIsTold() throws Exception {
    send();
    assertThat(run("export", file.toString())).isZero();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 40));
    replaceAll();

    assertThat(run("import", file.toString())).isEqualTo(1);

    assertThat(said.toString(UTF_8)).contains("topics.gz is cut");
  }

  @Test
  void aTopicThatDoesNotExistIsNamed() {
    assertThat(run("export", file.toString(), "articles.none")).isEqualTo(1);

    assertThat(said.toString(UTF_8)).contains("there is no topic articles.none");
    assertThat(file).doesNotExist();
  }

  @Test
  void whoSaysNothingIsToldWhatThereIsToSay() {
    assertThat(run()).isEqualTo(2);

    assertThat(said.toString(UTF_8)).contains("export FILE", "import FILE");
  }

  private int run(String... arguments) {
    PrintStream out = new PrintStream(said, true, UTF_8);
    return TopicBackup.run(
        List.of(arguments), Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()), out, out);
  }

  private Map<String, Object> settings() {
    return Map.of("bootstrap.servers", kafka.bootstrapServers());
  }

  private void create() throws Exception {
    try (Admin admin = Admin.create(settings())) {
      admin
          .createTopics(
              TopicBackup.TOPICS.stream()
                  .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                  .toList())
          .all()
          .get();
    }
  }

  private void replaceAll() throws Exception {
    kafka.stop();
    kafka.delete();
    kafka.start();
    create();
  }

  /** To each topic 60 records and a deletion; and one that is aborted, which does not count. */
  private void send() throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "test"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (String topic : TopicBackup.TOPICS) {
        Future<RecordMetadata> unused = producer.send(record(topic, 99, "aborted"));
      }
      producer.abortTransaction();
      producer.beginTransaction();
      for (String topic : TopicBackup.TOPICS) {
        for (int i = 0; i < 60; i++) {
          Future<RecordMetadata> unused = producer.send(record(topic, i, "value " + i));
        }
        Future<RecordMetadata> unused = producer.send(record(topic, 60, null));
      }
      producer.commitTransaction();
    }
    // The broker ends a transaction partition by partition, and has answered before.
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> all().size() == SENT * TopicBackup.TOPICS.size());
  }

  private static ProducerRecord<byte[], byte[]> record(String topic, int number, String value) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            topic,
            null,
            1_700_000_000_000L + number,
            ("urn:" + number).getBytes(UTF_8),
            value == null ? null : value.getBytes(UTF_8));
    record.headers().add("ce_id", ("id " + number).getBytes(UTF_8)).add("empty", null);
    return record;
  }

  /** All that a reader sees, by topic and partition in its order, without offsets. */
  private List<String> all() {
    List<String> all = new ArrayList<>();
    for (String topic : TopicBackup.TOPICS) {
      CommittedRecords.of(kafka.bootstrapServers(), topic).stream()
          .sorted(Comparator.comparingInt(ConsumerRecord::partition))
          .map(
              one ->
                  "%s-%d %d %s %s %s"
                      .formatted(
                          one.topic(),
                          one.partition(),
                          one.timestamp(),
                          one.key(),
                          one.value() == null ? null : new String(one.value(), UTF_8),
                          headers(one)))
          .forEach(all::add);
    }
    return all;
  }

  private static List<String> headers(ConsumerRecord<?, ?> record) {
    List<String> headers = new ArrayList<>();
    record
        .headers()
        .forEach(
            header ->
                headers.add(
                    header.key()
                        + "="
                        + (header.value() == null ? null : new String(header.value(), UTF_8))));
    return headers;
  }
}
