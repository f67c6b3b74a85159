package org.wirecopy.ingest.format;

import java.io.IOException;
import java.io.InputStream;

/** Reads an entry that must be held in memory as a whole. */
final class WholeEntry {
  private WholeEntry() {}

  /**
   * The bytes of the entry.
   *
   * @throws UnreadableEntryException if they are more than the limit
   */
  static byte[] read(Entry entry, Limits limits) throws IOException {
    byte[] bytes;
    try (InputStream in = entry.bytes().open()) {
      bytes = in.readNBytes(limits.wholeBytes() + 1);
    }
    if (bytes.length > limits.wholeBytes()) {
      throw new UnreadableEntryException(
          "too-large",
          "%d bytes are more than the %d that one document may have: split it, or raise the limit"
              .formatted(entry.size(), limits.wholeBytes()),
          null);
    }
    return bytes;
  }
}
