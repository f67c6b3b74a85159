package org.wirecopy.enrich.topology;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.wirecopy.enrich.contract.AnsweredRecord;
import org.wirecopy.ingest.contract.CloudEvent;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Pulse;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.Topic;
import org.wirecopy.ingest.contract.TraceParent;

/**
 * The headers of what the enricher publishes.
 *
 * @param random for the ids of traces that begin here; used by all threads
 * @param traces get a step for every record
 */
public record Envelope(Clock clock, RandomGenerator random, ArticleTraces traces) {
  private static final String SOURCE = "/wirecopy/enrich";

  /** An envelope that nobody traces. */
  public Envelope(Clock clock, RandomGenerator random) {
    this(clock, random, ArticleTraces.NONE);
  }

  Instant now() {
    return clock.instant();
  }

  /** Begins what one record goes through; all that is done until its end is part of it. */
  RecordScope enter(String step, String uri, Headers received) {
    return enter(step, uri, received, text(received, AnsweredRecord.HEADER));
  }

  /**
   * The same for a record that was ingested.
   *
   * @param ingested null where its topic is not known
   */
  RecordScope enter(String step, String uri, Headers received, AnsweredRecord ingested) {
    return enter(step, uri, received, ingested == null ? null : ingested.text());
  }

  private RecordScope enter(String step, String uri, Headers received, String answered) {
    String parent = text(received, TraceParent.HEADER);
    String pulse = text(received, Pulse.HEADER);
    return new RecordScope(
        traces.begin(step, parent == null ? "" : parent), parent, answered, pulse, uri);
  }

  /** Whether a record without a value is a pulse, and takes nothing down. */
  static boolean isPulse(String uri, Headers received) {
    return Pulse.of(uri, null, text(received, Pulse.HEADER)).isPresent();
  }

  private static String text(Headers received, String name) {
    Header header = received.lastHeader(name);
    boolean known = header != null && header.value() != null;
    return known ? new String(header.value(), StandardCharsets.UTF_8) : null;
  }

  /**
   * CloudEvents attributes, the ingested record that this one answers, the pulse that it is, and
   * the trace of the record that it was made from.
   */
  Headers headers(Topic topic, String key, byte[] value, Headers received) {
    Headers headers = new RecordHeaders();
    CloudEvent.attributes(topic, SOURCE, key, value, now())
        .forEach((name, text) -> add(headers, name, text));
    add(headers, AnsweredRecord.HEADER, text(received, AnsweredRecord.HEADER));
    Pulse.of(key, value, text(received, Pulse.HEADER))
        .ifPresent(pulse -> add(headers, Pulse.HEADER, pulse.text()));
    add(
        headers,
        TraceParent.HEADER,
        TraceParent.passedOn(text(received, TraceParent.HEADER), random));
    return headers;
  }

  /** A rejection as a record of {@code articles.rejected}, for those who forward nothing. */
  ProducerRecord<byte[], byte[]> rejected(Rejection rejection, long timestamp, Headers received) {
    byte[] value = ContractJson.write(rejection);
    return new ProducerRecord<>(
        IngestTopics.ARTICLES_REJECTED.name(),
        null,
        timestamp,
        rejection.key().getBytes(StandardCharsets.UTF_8),
        value,
        headers(IngestTopics.ARTICLES_REJECTED, rejection.key(), value, received));
  }

  /** Adds a header, but where there is no text for it. */
  static void add(Headers headers, String name, String text) {
    if (text != null) {
      headers.add(name, text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
