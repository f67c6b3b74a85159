package org.wirecopy.ingest.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The CloudEvents 1.0 attributes of a record, as the Kafka protocol binding's binary mode names
 * them (<a
 * href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">binding</a>).
 */
public final class CloudEvent {
  /** The type of a record whose value is null: the article has been taken down. */
  public static final String TAKEN_DOWN = "org.wirecopy.article.takendown.v1";

  private CloudEvent() {}

  /**
   * The headers of one record, all UTF-8 text.
   *
   * @param source URI reference of the producer, {@code /wirecopy/ingest/<inbox>} for one
   * @param value the record's bytes; null where an article is taken down
   * @param time when it happened
   */
  public static Map<String, String> attributes(
      Topic topic, String source, String key, byte[] value, Instant time) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("ce_specversion", "1.0");
    attributes.put("ce_type", value == null ? TAKEN_DOWN : topic.eventType());
    attributes.put("ce_id", id(topic, key, value));
    attributes.put("ce_source", source);
    attributes.put("ce_subject", key);
    attributes.put("ce_time", time.toString());
    if (value != null) {
      attributes.put("ce_dataschema", topic.dataSchema());
      attributes.put("content-type", "application/json");
    }
    return attributes;
  }

  /**
   * UUID version 5 (namespace URL) of topic, LF, key, LF, value: the same record has the same id.
   */
  private static String id(Topic topic, String key, byte[] value) {
    byte[] head = (topic.name() + "\n" + key + "\n").getBytes(StandardCharsets.UTF_8);
    int length = value == null ? 0 : value.length;
    byte[] name = new byte[head.length + length];
    System.arraycopy(head, 0, name, 0, head.length);
    if (value != null) {
      System.arraycopy(value, 0, name, head.length, length);
    }
    return ArticleUri.uuid5(name).toString();
  }
}
