package org.wirecopy.enrich.corenlp.crf;

/**
 * From the hash of a string to its number: open addressing with linear probing, half full at most.
 * Most strings that are looked up are not there, and the table is larger than a processor's caches:
 * a byte of each hash, in a table of their own, tells so nearly always.
 */
final class HashIndex {
  private static final int ABSENT = -1;

  private static final byte FREE = 0;

  /** Below the seven bits of a hash that stand for it in a byte, beside one that is always set. */
  private static final int BELOW = 57;

  private final byte[] bytes;
  private final long[] hashes;
  private final int[] numbers;
  private final int mask;

  /**
   * An index of different hashes.
   *
   * @param hashes the one at place i gets the number i
   * @throws IllegalArgumentException if one stands there twice
   */
  HashIndex(long[] hashes) {
    int size = Integer.highestOneBit(Math.max(1, hashes.length)) << 2;
    bytes = new byte[size];
    this.hashes = new long[size];
    numbers = new int[size];
    mask = size - 1;
    for (int number = 0; number < hashes.length; number++) {
      put(hashes[number], number);
    }
  }

  private void put(long hash, int number) {
    int place = FeatureHash.place(hash, mask);
    while (bytes[place] != FREE) {
      if (hashes[place] == hash) {
        throw new IllegalArgumentException("two strings with one hash: " + hash);
      }
      place = (place + 1) & mask;
    }
    bytes[place] = byteOf(hash);
    hashes[place] = hash;
    numbers[place] = number;
  }

  /** The number of the string with this hash, or -1 where there is none. */
  int number(long hash) {
    int place = FeatureHash.place(hash, mask);
    byte wanted = byteOf(hash);
    byte there = bytes[place];
    while (there != FREE) {
      if (there == wanted && hashes[place] == hash) {
        return numbers[place];
      }
      place = (place + 1) & mask;
      there = bytes[place];
    }
    return ABSENT;
  }

  private static byte byteOf(long hash) {
    return (byte) (hash >>> BELOW | 0x80);
  }

  boolean contains(long hash) {
    return number(hash) != ABSENT;
  }
}
