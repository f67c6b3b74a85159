package org.wirecopy.enrich.state;

import java.nio.ByteBuffer;

/**
 * How far a store has come, written in one batch with what brought it there.
 *
 * @param offset of the last record of the changelog that it holds; -1 where that is not known
 * @param sequence RocksDB's number of the write that this was the end of: where the database has
 *     come further, somebody else has written to it
 * @param asOfMillis no record of the changelog that the store lacks was written before that, in
 *     milliseconds since 1970
 */
record Reached(long offset, long sequence, long asOfMillis) {
  static Reached of(byte[] bytes) {
    ByteBuffer read = ByteBuffer.wrap(bytes);
    return new Reached(read.getLong(), read.getLong(), read.getLong());
  }

  byte[] bytes() {
    return ByteBuffer.allocate(3 * Long.BYTES)
        .putLong(offset)
        .putLong(sequence)
        .putLong(asOfMillis)
        .array();
  }
}
