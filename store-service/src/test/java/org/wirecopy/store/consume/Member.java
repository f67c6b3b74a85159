package org.wirecopy.store.consume;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.wirecopy.store.postgres.BatchWriter;
import org.wirecopy.store.samples.Deliveries;
import org.wirecopy.topics.kafka.Inspection;

/** A consumer with its session, driven step by step. */
final class Member implements AutoCloseable {
  private static final Duration SESSION = Duration.ofSeconds(6);

  /** Long for what these tests write. */
  private static final Duration BATCH = Duration.ofSeconds(60);

  private final ReadingState standing = new ReadingState();
  private final Consumer<byte[], byte[]> consumer;
  private final Inspection inspection;
  private final Session session;

  /**
   * Creates a consumer that has not joined yet.
   *
   * @param group one of its own makes a consumer that others do not know of
   */
  Member(String bootstrapServers, DataSource dataSource, String group) {
    this(
        bootstrapServers,
        dataSource,
        new Settings(group, Optional.empty(), SESSION),
        new BatchSize(500, BATCH),
        BATCH);
  }

  /** Creates a consumer that gives Postgres so much time for a batch. */
  static Member writing(
      String bootstrapServers, DataSource dataSource, BatchSize size, Duration timeout) {
    return new Member(
        bootstrapServers,
        dataSource,
        new Settings("writing", Optional.empty(), SESSION),
        size,
        timeout);
  }

  /** Creates a consumer with a name, whose place the group keeps for half a minute. */
  static Member named(String bootstrapServers, DataSource dataSource, String group, String name) {
    return new Member(
        bootstrapServers,
        dataSource,
        new Settings(group, Optional.of(name), Duration.ofSeconds(30)),
        new BatchSize(500, BATCH),
        BATCH);
  }

  private Member(
      String bootstrapServers,
      DataSource dataSource,
      Settings settings,
      BatchSize size,
      Duration timeout) {
    Map<String, Object> kafka =
        ConsumerSettings.of(Map.of("bootstrap.servers", bootstrapServers), settings);
    consumer = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    inspection = new Inspection(kafka, "test-inspection", Session.AGED_OUT);
    BatchWriter writer = new BatchWriter(dataSource, Deliveries.CLOCK, timeout);
    session =
        new Session(
            consumer,
            new KafkaRecords(Deliveries.CLOCK),
            new MeteredWriter(
                writer,
                standing,
                Deliveries.CLOCK,
                new StoreTraces(OpenTelemetry.noop(), true),
                new SimpleMeterRegistry()),
            new Positions(consumer, writer, inspection, standing),
            size,
            standing);
  }

  List<String> missingTopics() {
    return session.missingTopics();
  }

  Member join() {
    session.join();
    return this;
  }

  void step() throws SQLException {
    session.step();
  }

  /** Whether it has its partitions and nothing waits in them. */
  boolean isUpToDate() {
    return standing.isJoined()
        && Session.TOPICS.stream().allMatch(topic -> standing.lag(topic) == 0);
  }

  /** How the last batch outlasted its time; empty where it was written. */
  Optional<String> outlasted() {
    return standing.outlasted();
  }

  /** Whether Kafka answers. */
  boolean isConnected() {
    return standing.isConnected();
  }

  @Override
  public void close() {
    consumer.close();
    inspection.close();
  }

  private record Settings(String group, Optional<String> instanceId, Duration sessionTimeout)
      implements ConsumeConfig {
    @Override
    public int batchRecords() {
      return 500;
    }

    @Override
    public Duration firstPause() {
      return Duration.ofMillis(10);
    }

    @Override
    public Duration longestPause() {
      return Duration.ofMillis(100);
    }
  }
}
