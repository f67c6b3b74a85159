package org.wirecopy.ingest.intake;

import java.time.Instant;
import org.wirecopy.ingest.contract.Pulse;
import org.wirecopy.ingest.contract.Topic;

/**
 * One record to be published.
 *
 * @param value JSON; null where an article is taken down
 * @param time when it happened; also the record's timestamp
 * @param found where in the folder it comes from; null where it comes from elsewhere
 * @param pulse null but where it is one
 */
// Publications are never compared, and a copy of every value would double the memory.
@SuppressWarnings("ArrayRecordComponent")
public record Publication(
    Topic topic, String key, byte[] value, Instant time, Found found, Pulse pulse) {
  /**
   * The place of a result.
   *
   * @param path of the file
   * @param since when its reading began
   * @param rejection the reason why it was rejected; null where it was not
   */
  public record Found(String path, Instant since, String rejection) {}

  public Publication(Topic topic, String key, byte[] value, Instant time) {
    this(topic, key, value, time, null);
  }

  public Publication(Topic topic, String key, byte[] value, Instant time, Found found) {
    this(topic, key, value, time, found, null);
  }

  /** A pulse, which has no value. */
  public static Publication of(Pulse pulse, Topic topic, String key, Instant time) {
    return new Publication(topic, key, null, time, null, pulse);
  }

  /** The same, with the time at which the reading of it began. */
  Publication readSince(Instant since) {
    Found whole = new Found(found.path(), since, found.rejection());
    return new Publication(topic, key, value, time, whole);
  }

  /** Why it was rejected; null where it was not. */
  public String rejection() {
    return found == null ? null : found.rejection();
  }

  int size() {
    return key.length() + (value == null ? 0 : value.length);
  }
}
