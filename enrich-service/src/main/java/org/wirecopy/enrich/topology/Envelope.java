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
    String parent = traceParent(received);
    return new RecordScope(traces.begin(step, parent == null ? "" : parent), parent, uri);
  }

  private static String traceParent(Headers received) {
    Header parent = received.lastHeader(TraceParent.HEADER);
    boolean known = parent != null && parent.value() != null;
    return known ? new String(parent.value(), StandardCharsets.UTF_8) : null;
  }

  /** CloudEvents attributes, and the trace of the record that this one was made from. */
  Headers headers(Topic topic, String key, byte[] value, Headers received) {
    Headers headers = new RecordHeaders();
    CloudEvent.attributes(topic, SOURCE, key, value, now())
        .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
    String step = TraceParent.passedOn(traceParent(received), random);
    return headers.add(TraceParent.HEADER, step.getBytes(StandardCharsets.UTF_8));
  }
}
