package org.wirecopy.store.consume;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.store.postgres.BatchTimeoutException;
import org.wirecopy.store.postgres.OffsetRange;

/** One membership in the consumer group, from joining until something fails or the store stops. */
final class Session {
  static final List<String> TOPICS =
      List.of(
          EnrichTopics.ARTICLES_ENRICHED.name(),
          IngestTopics.ARTICLES_REJECTED.name(),
          IngestTopics.INGEST_FILES.name(),
          IngestTopics.ARTICLES_TAKEDOWNS.name());

  /** Of these, some may be gone that were never read. */
  static final Set<String> AGED_OUT = Set.of(IngestTopics.ARTICLES_REJECTED.name());

  private static final Duration POLL = Duration.ofMillis(500);

  /** Well below the time after which Kafka takes the partitions from a consumer that polls not. */
  private static final Duration LONGEST_STEP = Duration.ofMinutes(2);

  private final Consumer<byte[], byte[]> consumer;
  private final KafkaRecords records;
  private final MeteredWriter writer;
  private final ReadingState standing;
  private final Positions positions;
  private final BatchSize size;
  private final OffsetCommits told;
  private boolean wasAway;

  Session(
      Consumer<byte[], byte[]> consumer,
      KafkaRecords records,
      MeteredWriter writer,
      Positions positions,
      BatchSize size,
      ReadingState standing) {
    this.consumer = consumer;
    this.records = records;
    this.writer = writer;
    this.positions = positions;
    this.size = size;
    this.standing = standing;
    told = new OffsetCommits(consumer);
  }

  /** The topics that do not exist yet. */
  List<String> missingTopics() {
    List<String> missing = new ArrayList<>(TOPICS);
    missing.removeAll(consumer.listTopics().keySet());
    return missing;
  }

  void join() {
    consumer.subscribe(TOPICS, positions);
  }

  /**
   * Reads one batch and writes it.
   *
   * @return whether there was anything to write
   */
  boolean step() throws SQLException {
    ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
    boolean isConnected = isConnected();
    List<OffsetRange> ranges = positions.ranges(polled);
    requireUnbroken(isConnected, !ranges.isEmpty());
    if (!ranges.isEmpty()) {
      write(polled, ranges);
    } else if (positions.isAtEnd()) {
      // What outlasted its time has been written, by this consumer or another.
      standing.caughtUp();
    }
    told.tell();
    standing.connected(isConnected);
    standing.lags(positions.lags());
    return !ranges.isEmpty();
  }

  private void write(ConsumerRecords<byte[], byte[]> polled, List<OffsetRange> ranges)
      throws SQLException {
    if (polled.count() <= size.records()) {
      writeAtOnce(polled, ranges);
      return;
    }
    List<ConsumerRecord<byte[], byte[]>> rest = Portion.all(polled);
    long end = System.nanoTime() + LONGEST_STEP.toNanos();
    while (rest.size() > size.records() && System.nanoTime() < end) {
      ConsumerRecords<byte[], byte[]> some = Portion.of(rest.subList(0, size.records()));
      rest = rest.subList(some.count(), rest.size());
      writeAtOnce(some, positions.rangesOf(some));
    }
    if (rest.size() > size.records()) {
      positions.rewind();
    } else {
      writeAtOnce(Portion.of(rest), positions.ranges(polled));
    }
  }

  private void writeAtOnce(ConsumerRecords<byte[], byte[]> some, List<OffsetRange> ranges)
      throws SQLException {
    long begin = System.nanoTime();
    try {
      writer.write(records.arrivals(some), ranges);
    } catch (BatchTimeoutException e) {
      size.outlasted(some.count());
      standing.outlasted(e.getMessage());
      throw e;
    }
    size.written(Duration.ofNanos(System.nanoTime() - begin));
    positions.written(ranges);
    told.note(ranges);
  }

  /** Before anything is written, and as soon as Kafka is back. */
  private void requireUnbroken(boolean isConnected, boolean isToBeWritten) {
    if (wasAway && isConnected) {
      positions.requireUnbroken();
      wasAway = false;
    } else if (isToBeWritten) {
      positions.requireSameTopics();
    }
    wasAway |= !isConnected;
  }

  private boolean isConnected() {
    return consumer.metrics().values().stream()
        .filter(metric -> metric.metricName().name().equals("connection-count"))
        .anyMatch(metric -> ((Number) metric.metricValue()).doubleValue() > 0);
  }
}
