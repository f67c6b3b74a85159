package org.wirecopy.enrich.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A row of weights, one a label, for each feature that has any. Rows lie behind an open table: its
 * lower bits choose a feature's place, its upper half tells it from others that share it: some
 * fifty bits together, so that of some hundred thousand features two are hardly ever taken for one.
 */
final class WeightTable {
  private static final int MAX_CAPACITY = 1 << 21;
  private static final int FREE = 0;

  private final int[] keys;
  private final byte[] weights;

  /**
   * An empty table.
   *
   * @param rows how many are put into it at most
   */
  WeightTable(int rows) {
    // Three places for two rows at least, so that the way to a free one is short.
    int capacity = Integer.highestOneBit(Math.max(1, rows + rows / 2)) * 2;
    keys = new int[capacity];
    weights = new byte[capacity * Labels.COUNT];
  }

  private static int key(long feature) {
    int key = (int) (feature >>> 32);
    return key == FREE ? 1 : key;
  }

  private int slot(long feature) {
    int key = key(feature);
    int slot = (int) feature & (keys.length - 1);
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  void put(long feature, byte[] row) {
    int slot = slot(feature);
    keys[slot] = key(feature);
    System.arraycopy(row, 0, weights, slot * Labels.COUNT, row.length);
  }

  /** Adds the weights of a feature to a token's scores, if it has any. */
  void addTo(int[] scores, int from, long feature) {
    int slot = slot(feature);
    if (keys[slot] != FREE) {
      int row = slot * Labels.COUNT;
      for (int label = 0; label < Labels.COUNT; label++) {
        scores[from + label] += weights[row + label];
      }
    }
  }

  /** Columns are written one by one, since they are mostly nothing and so are packed best. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(keys.length);
    for (int key : keys) {
      out.writeBoolean(key != FREE);
    }
    for (int key : keys) {
      if (key != FREE) {
        out.writeInt(key);
      }
    }
    for (int label = 0; label < Labels.COUNT; label++) {
      for (int slot = 0; slot < keys.length; slot++) {
        if (keys[slot] != FREE) {
          out.writeByte(weights[slot * Labels.COUNT + label]);
        }
      }
    }
  }

  private WeightTable(int[] keys, byte[] weights) {
    this.keys = keys;
    this.weights = weights;
  }

  static WeightTable read(DataInputStream in) throws IOException {
    int capacity = in.readInt();
    if (capacity < 2 || capacity > MAX_CAPACITY || Integer.bitCount(capacity) != 1) {
      throw new IOException("a table of " + capacity + " places");
    }
    boolean[] taken = new boolean[capacity];
    int rows = 0;
    for (int slot = 0; slot < capacity; slot++) {
      taken[slot] = in.readBoolean();
      rows += taken[slot] ? 1 : 0;
    }
    if (rows == capacity) {
      throw new IOException("a table without a free place");
    }
    int[] keys = new int[capacity];
    for (int slot = 0; slot < capacity; slot++) {
      keys[slot] = taken[slot] ? in.readInt() : FREE;
    }
    byte[] weights = new byte[capacity * Labels.COUNT];
    for (int label = 0; label < Labels.COUNT; label++) {
      for (int slot = 0; slot < capacity; slot++) {
        if (taken[slot]) {
          weights[slot * Labels.COUNT + label] = in.readByte();
        }
      }
    }
    return new WeightTable(keys, weights);
  }
}
