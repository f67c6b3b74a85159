package org.wirecopy.enrich.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.wirecopy.enrich.contract.AnsweredRecord;
import org.wirecopy.ingest.contract.ArticleUri;

/** A record where it lies on a topic. */
final class SourceRecord {
  private final String topic;
  private final int partition;
  private final long offset;
  private final byte[] key;
  private final byte[] value;

  /**
   * A record as it was received.
   *
   * @param key null where it has none
   * @param value null where it has none
   */
  SourceRecord(String topic, int partition, long offset, byte[] key, byte[] value) {
    this.topic = topic;
    this.partition = partition;
    this.offset = offset;
    this.key = key;
    this.value = value;
  }

  String topic() {
    return topic;
  }

  /**
   * What the answer to this record says of it; null where the topic's id is not known.
   *
   * @param topicId Kafka's id of its topic; may be null
   */
  AnsweredRecord answered(String topicId) {
    return topicId == null ? null : new AnsweredRecord(topicId, partition, offset);
  }

  /** Where it lies on its topic: {@code partition/offset}. */
  String place() {
    return partition + "/" + offset;
  }

  /** Where it lies: {@code topic/partition/offset}. */
  String reference() {
    return topic + "/" + place();
  }

  /** The key as text; null where there is none. */
  String keyText() {
    return key == null ? null : new String(key, StandardCharsets.UTF_8);
  }

  /** Whether the key is UTF-8 and can be told from every other as text. */
  boolean hasWellFormedKey() {
    return Arrays.equals(keyText().getBytes(StandardCharsets.UTF_8), key)
        && ArticleUri.isWellFormed(keyText());
  }

  /** The bytes themselves; null where there are none. */
  byte[] value() {
    return value;
  }
}
