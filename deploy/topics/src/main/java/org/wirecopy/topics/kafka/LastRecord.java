package org.wirecopy.topics.kafka;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.wirecopy.topics.Witness;

/** What is remembered of the last record read. */
public final class LastRecord {
  private LastRecord() {}

  /** What is remembered of it. */
  public static Witness of(ConsumerRecord<byte[], byte[]> record) {
    return of(record.offset(), record.timestamp(), record.key(), record.value());
  }

  /**
   * What is remembered of a record.
   *
   * @param timestamp in milliseconds since the epoch
   * @param key null where it has none
   * @param value null where it is a deletion
   */
  public static Witness of(long offset, long timestamp, byte[] key, byte[] value) {
    MessageDigest sha256 = sha256();
    sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(timestamp).array());
    update(sha256, key);
    update(sha256, value);
    return new Witness(offset, HexFormat.of().formatHex(sha256.digest()));
  }

  private static void update(MessageDigest sha256, byte[] part) {
    int length = part == null ? -1 : part.length;
    sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    if (part != null) {
      sha256.update(part);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
