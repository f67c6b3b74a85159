package org.wirecopy.enrich.topology;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.wirecopy.ingest.contract.CloudEvent;
import org.wirecopy.ingest.contract.Topic;
import org.wirecopy.ingest.contract.TraceParent;

/**
 * The headers of what the enricher publishes.
 *
 * @param random for the ids of trace steps; used by all threads
 */
public record Envelope(Clock clock, RandomGenerator random) {
  private static final String SOURCE = "/wirecopy/enrich";

  Instant now() {
    return clock.instant();
  }

  /** The one header that goes through the lane. */
  Headers trace(Headers received) {
    Headers kept = new RecordHeaders();
    Header parent = received.lastHeader(TraceParent.HEADER);
    if (parent != null && parent.value() != null) {
      kept.add(parent);
    }
    return kept;
  }

  /** CloudEvents attributes, and the trace of the record that this one was made from. */
  Headers headers(Topic topic, String key, byte[] value, Headers received) {
    Headers headers = new RecordHeaders();
    CloudEvent.attributes(topic, SOURCE, key, value, now())
        .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
    Header parent = received.lastHeader(TraceParent.HEADER);
    boolean known = parent != null && parent.value() != null;
    String before = known ? new String(parent.value(), StandardCharsets.UTF_8) : null;
    String step = TraceParent.next(before, random);
    return headers.add(TraceParent.HEADER, step.getBytes(StandardCharsets.UTF_8));
  }
}
