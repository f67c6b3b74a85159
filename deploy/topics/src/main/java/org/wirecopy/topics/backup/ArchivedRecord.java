package org.wirecopy.topics.backup;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * A record as one line of the file.
 *
 * @param timestamp milliseconds since the epoch
 * @param key Base64; null where it has none
 * @param value Base64; null where it is a deletion
 * @param headers in their order; a name may come twice
 */
record ArchivedRecord(
    String topic, int partition, long timestamp, String key, String value, List<Named> headers) {

  /** A header, its value in Base64. */
  record Named(String name, String value) {}

  static ArchivedRecord of(ConsumerRecord<byte[], byte[]> record) {
    List<Named> headers = new ArrayList<>();
    for (Header header : record.headers()) {
      headers.add(new Named(header.key(), text(header.value())));
    }
    return new ArchivedRecord(
        record.topic(),
        record.partition(),
        record.timestamp(),
        text(record.key()),
        text(record.value()),
        headers);
  }

  ProducerRecord<byte[], byte[]> toSend() {
    List<Header> sent = new ArrayList<>();
    headers.forEach(header -> sent.add(new RecordHeader(header.name(), bytes(header.value()))));
    return new ProducerRecord<>(topic, partition, timestamp, bytes(key), bytes(value), sent);
  }

  private static String text(byte[] bytes) {
    return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return text == null ? null : Base64.getDecoder().decode(text);
  }
}
