package org.wirecopy.ingest.contract;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * The declaration of one topic, from which services create it and by which clusters are checked.
 *
 * @param name of the topic
 * @param partitions default number; may be set before first use
 * @param cleanup what the broker removes
 * @param age compact: nothing younger is compacted (zero: no such limit); delete: nothing younger
 *     is deleted
 * @param eventType CloudEvents type of its records
 * @param dataSchema URN of the JSON Schema of its values
 */
public record Topic(
    String name,
    int partitions,
    Cleanup cleanup,
    Duration age,
    String eventType,
    String dataSchema) {

  /** Largest record on any topic, in bytes. */
  public static final int MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

  /**
   * What limits of clients, and of topics between our own services, must be where a record of that
   * size is to pass: it has headers and Kafka's frame besides.
   */
  public static final int MAX_REQUEST_BYTES = MAX_MESSAGE_BYTES + 64 * 1024;

  /** How long a record that has been superseded, or taken down, waits for compaction at most. */
  public static final Duration MAX_SUPERSEDED = Duration.ofDays(14);

  /** How long after compaction a null still tells consumers of a takedown. */
  public static final Duration NULLS_KEPT = Duration.ofDays(30);

  /** What the broker removes from a topic. */
  public enum Cleanup {
    /** All but the newest record of a key, without any limit of time. */
    COMPACT,
    /** Records that are too old. */
    DELETE
  }

  /** The topic's settings in Kafka's own names. */
  public Map<String, String> config() {
    Map<String, String> config = new TreeMap<>();
    config.put("max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    if (cleanup == Cleanup.COMPACT) {
      config.put("cleanup.policy", "compact");
      if (!age.isZero()) {
        config.put("min.compaction.lag.ms", Long.toString(age.toMillis()));
        config.put("max.compaction.lag.ms", Long.toString(MAX_SUPERSEDED.toMillis()));
        config.put("delete.retention.ms", Long.toString(NULLS_KEPT.toMillis()));
      }
    } else {
      config.put("cleanup.policy", "delete");
      config.put("retention.ms", Long.toString(age.toMillis()));
    }
    return config;
  }
}
