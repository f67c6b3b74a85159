package org.wirecopy.store.arrival;

import java.time.Instant;
import org.wirecopy.enrich.contract.AnsweredRecord;

/**
 * One record as it came from a topic, not yet understood.
 *
 * @param at its coordinates
 * @param timestamp of the record: when the article was ingested, or when it was taken down
 * @param key null where the record has none
 * @param value null where an article is taken down; never changed by anyone
 * @param traceParent the W3C trace that it belongs to; null where it names none
 * @param answered the ingested record that it answers; null where it names none
 * @param mark that it is a pulse; null where it is none
 */
@SuppressWarnings("ArrayRecordComponent") // identity is the coordinates, nobody compares deliveries
public record Delivery(
    Coordinates at,
    Instant timestamp,
    String key,
    byte[] value,
    String traceParent,
    AnsweredRecord answered,
    PulseMark mark) {

  /** A record without headers. */
  public Delivery(Coordinates at, Instant timestamp, String key, byte[] value) {
    this(at, timestamp, key, value, null, null, null);
  }
}
