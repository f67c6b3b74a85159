package org.wirecopy.enrich.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Numbers by hashes; 0 where there is none. It is read by several threads and never changed. */
public final class HashTable {
  private static final int MAX_ENTRIES = 1 << 20;

  private final long[] keys;
  private final int[] values;
  private final int size;

  /**
   * A table.
   *
   * @param entries neither keys nor values are 0
   */
  public HashTable(Map<Long, Integer> entries) {
    this(entries.size());
    entries.forEach(this::put);
  }

  private HashTable(int size) {
    this.size = size;
    int capacity = Math.max(2, Integer.highestOneBit(size) * 4);
    keys = new long[capacity];
    values = new int[capacity];
  }

  private void put(long key, int value) {
    int slot = slot(key);
    keys[slot] = key;
    values[slot] = value;
  }

  private int slot(long key) {
    int slot = (int) (key ^ (key >>> 32)) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  int get(long key) {
    return values[slot(key)];
  }

  boolean isEmpty() {
    return size == 0;
  }

  void write(DataOutputStream out) throws IOException {
    Map<Long, Integer> sorted = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        sorted.put(keys[i], values[i]);
      }
    }
    out.writeInt(size);
    for (Map.Entry<Long, Integer> entry : sorted.entrySet()) {
      out.writeLong(entry.getKey());
      out.writeShort(entry.getValue());
    }
  }

  static HashTable read(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > MAX_ENTRIES) {
      throw new IOException("a table of " + size + " entries");
    }
    HashTable table = new HashTable(size);
    for (int i = 0; i < size; i++) {
      table.put(in.readLong(), in.readUnsignedShort());
    }
    return table;
  }
}
