package org.wirecopy.ingest.format.archive;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * zstd whose frames need a dictionary that stands before them, as crawlers write {@code .warc.zst}
 * (<a href="https://iipc.github.io/warc-specifications/specifications/warc-zstd/">WARC with
 * zstd</a>): a skippable frame that holds the dictionary, packed itself or not.
 */
final class ZstdDictionary {
  /** The number that the frame begins with, as the bytes that it is written in. */
  static final String MAGIC = "]*M\u0018";

  /** Dictionaries are some hundred kilobytes. */
  private static final int MAX_BYTES = 16 << 20;

  private static final int PACKED = 0xFD2FB528;

  private ZstdDictionary() {}

  /**
   * The unpacked bytes.
   *
   * @throws IOException if the dictionary is cut off or larger than any is
   */
  static InputStream open(InputStream packed) throws IOException {
    byte[] dictionary = dictionary(packed);
    ZstdInputStream plain = new ZstdInputStream(packed);
    plain.setDict(dictionary);
    return plain;
  }

  private static byte[] dictionary(InputStream packed) throws IOException {
    ByteBuffer frame = ByteBuffer.wrap(packed.readNBytes(8)).order(ByteOrder.LITTLE_ENDIAN);
    long length = frame.limit() < 8 ? 0 : Integer.toUnsignedLong(frame.getInt(4));
    if (length > MAX_BYTES) {
      throw new IOException("its dictionary claims to have %d bytes".formatted(length));
    }
    byte[] written = packed.readNBytes((int) length);
    if (written.length < Integer.BYTES || written.length < length) {
      throw new IOException("its dictionary is cut off");
    }
    return ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN).getInt(0) == PACKED
        ? unpacked(written)
        : written;
  }

  private static byte[] unpacked(byte[] written) throws IOException {
    try (ZstdInputStream in = new ZstdInputStream(new ByteArrayInputStream(written))) {
      byte[] dictionary = in.readNBytes(MAX_BYTES + 1);
      if (dictionary.length > MAX_BYTES) {
        throw new IOException("its dictionary has more than %d bytes".formatted(MAX_BYTES));
      }
      return dictionary;
    }
  }
}
