package org.wirecopy.store.samples;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.wirecopy.enrich.contract.AnsweredRecord;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Pulse;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.ArrivalReader;
import org.wirecopy.store.arrival.Coordinates;
import org.wirecopy.store.arrival.Delivery;
import org.wirecopy.store.arrival.PulseMark;

/** Records of one partition of each topic, offsets counted from 0, read as the store reads them. */
public final class Deliveries {
  public static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  public static final InstantSource CLOCK = InstantSource.fixed(NOW);

  private final ArrivalReader reader = new ArrivalReader(CLOCK);
  private long offset;
  private AnsweredRecord answered;

  /** The records from now on answer this one; null for none. */
  public Deliveries answering(AnsweredRecord ingested) {
    answered = ingested;
    return this;
  }

  public Arrival article(ArticleSample sample) {
    return enriched(sample.build().article().uri(), sample.json());
  }

  public Arrival takedown(String uri) {
    return read(EnrichTopics.ARTICLES_ENRICHED.name(), uri, null);
  }

  public Arrival takedown(String uri, Instant at) {
    return read(EnrichTopics.ARTICLES_ENRICHED.name(), uri, null, at);
  }

  /** A pulse that was ingested and enriched at these times. */
  public Arrival pulse(Pulse pulse, Instant ingestedAt, Instant enrichedAt) {
    return reader.read(
        new Delivery(
            new Coordinates(EnrichTopics.ARTICLES_ENRICHED.name(), 0, offset++),
            ingestedAt,
            pulse.uri(0),
            null,
            null,
            answered,
            new PulseMark(pulse, enrichedAt)));
  }

  public Arrival enriched(String key, String value) {
    return enriched(key, value.getBytes(StandardCharsets.UTF_8));
  }

  public Arrival enriched(String key, byte[] value) {
    return read(EnrichTopics.ARTICLES_ENRICHED.name(), key, value);
  }

  public Arrival receipt(FileReceipt receipt) {
    return read(IngestTopics.INGEST_FILES.name(), receipt.key(), ContractJson.write(receipt));
  }

  public Arrival receipt(String key, byte[] value) {
    return read(IngestTopics.INGEST_FILES.name(), key, value);
  }

  public Arrival rejection(Rejection rejection) {
    return rejection(rejection.key(), ContractJson.write(rejection));
  }

  /** A rejection of what was read at a time, which is that of the record. */
  public Arrival rejection(Rejection rejection, Instant readAt) {
    return read(
        IngestTopics.ARTICLES_REJECTED.name(),
        rejection.key(),
        ContractJson.write(rejection),
        readAt);
  }

  public Arrival rejection(String key, byte[] value) {
    return read(IngestTopics.ARTICLES_REJECTED.name(), key, value);
  }

  public Arrival request(Takedown request) {
    return request(request.uri(), ContractJson.write(request));
  }

  public Arrival request(String key, byte[] value) {
    return read(IngestTopics.ARTICLES_TAKEDOWNS.name(), key, value);
  }

  /** The offset of the next record. */
  public long offset() {
    return offset;
  }

  private Arrival read(String topic, String key, byte[] value) {
    return read(topic, key, value, NOW);
  }

  private Arrival read(String topic, String key, byte[] value, Instant timestamp) {
    return reader.read(
        new Delivery(
            new Coordinates(topic, 0, offset++), timestamp, key, value, null, answered, null));
  }
}
