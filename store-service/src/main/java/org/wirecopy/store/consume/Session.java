package org.wirecopy.store.consume;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.postgres.Claim;

/** One membership in the consumer group, from joining until something fails or the store stops. */
final class Session {
  static final List<String> TOPICS =
      List.of(
          EnrichTopics.ARTICLES_ENRICHED.name(),
          IngestTopics.ARTICLES_REJECTED.name(),
          IngestTopics.INGEST_FILES.name(),
          IngestTopics.ARTICLES_TAKEDOWNS.name());

  private static final Duration POLL = Duration.ofMillis(500);

  private final Consumer<byte[], byte[]> consumer;
  private final KafkaRecords records;
  private final MeteredWriter writer;
  private final Standing standing;
  private final Positions positions;
  private final ToldOffsets told;

  Session(
      Consumer<byte[], byte[]> consumer,
      KafkaRecords records,
      MeteredWriter writer,
      Positions positions,
      Standing standing) {
    this.consumer = consumer;
    this.records = records;
    this.writer = writer;
    this.positions = positions;
    this.standing = standing;
    told = new ToldOffsets(consumer);
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
    List<Arrival> arrivals = records.arrivals(consumer.poll(POLL));
    List<Claim> claims = positions.claims();
    if (!claims.isEmpty()) {
      writer.write(arrivals, claims);
      positions.written(claims);
      told.note(claims);
    }
    told.tell();
    standing.connected(isConnected());
    standing.lags(positions.lags());
    return !claims.isEmpty();
  }

  private boolean isConnected() {
    return consumer.metrics().values().stream()
        .filter(metric -> metric.metricName().name().equals("connection-count"))
        .anyMatch(metric -> ((Number) metric.metricValue()).doubleValue() > 0);
  }
}
