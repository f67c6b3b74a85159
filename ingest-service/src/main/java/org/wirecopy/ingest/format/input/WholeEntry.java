package org.wirecopy.ingest.format.input;

import java.io.IOException;
import java.io.InputStream;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.UnreadableEntryException;

/** Reads an entry that must be held in memory as a whole. */
public final class WholeEntry {
  private WholeEntry() {}

  /**
   * The bytes of the entry.
   *
   * @throws UnreadableEntryException if they are more than the limit
   */
  public static byte[] read(Entry entry, Limits limits) throws IOException {
    return read(entry, limits.wholeBytes());
  }

  /** The bytes of an entry of which a tree is made, which is many times its size. */
  public static byte[] readForTree(Entry entry, Limits limits) throws IOException {
    return read(entry, limits.treeBytes());
  }

  private static byte[] read(Entry entry, int longest) throws IOException {
    byte[] bytes;
    try (InputStream in = entry.bytes().open()) {
      bytes = in.readNBytes(longest + 1);
    }
    if (bytes.length > longest) {
      throw new UnreadableEntryException(
          "too-large",
          "more than the %d bytes that one document of this kind may have: split it, or raise the limit"
              .formatted(longest),
          null);
    }
    return bytes;
  }
}
