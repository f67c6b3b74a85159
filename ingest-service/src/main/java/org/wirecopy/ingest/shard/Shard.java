package org.wirecopy.ingest.shard;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * One ingester among those that divide a folder: it reads the files whose path has its number as
 * CRC-32 of the UTF-8 bytes modulo the count.
 *
 * @param index from 0
 * @param count of all ingesters of the inbox
 */
public record Shard(int index, int count) {
  /** The only ingester of an inbox. */
  public static final Shard WHOLE = new Shard(0, 1);

  public Shard {
    if (count < 1 || index < 0 || index >= count) {
      throw new IllegalArgumentException(
          "an ingester's index must be at least 0 and below the count of ingesters, but index is %d and count %d: set wirecopy.ingest.index and wirecopy.ingest.count"
              .formatted(index, count));
    }
  }

  public boolean owns(String path) {
    return ownerOf(path) == index;
  }

  /** Index of the ingester that reads a file. */
  public int ownerOf(String path) {
    if (count == 1) {
      return 0;
    }
    CRC32 hash = new CRC32();
    hash.update(path.getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() % count);
  }

  /** Whether this ingester carries out the takedowns for all. */
  public boolean carriesOutTakedowns() {
    return index == 0;
  }
}
