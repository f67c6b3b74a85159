package org.wirecopy.ingest.intake;

import java.time.Instant;
import org.wirecopy.ingest.contract.Topic;

/**
 * One record to be published.
 *
 * @param value JSON; null where an article is taken down
 * @param time when it happened; also the record's timestamp
 */
// Publications are never compared, and a copy of every value would double the memory.
@SuppressWarnings("ArrayRecordComponent")
public record Publication(Topic topic, String key, byte[] value, Instant time) {
  int size() {
    return key.length() + (value == null ? 0 : value.length);
  }
}
