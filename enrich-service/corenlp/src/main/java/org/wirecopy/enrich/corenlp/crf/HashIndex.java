package org.wirecopy.enrich.corenlp.crf;

import java.util.Arrays;

/** From the hash of a string to its number: open addressing with linear probing, half full. */
final class HashIndex {
  private static final int ABSENT = -1;

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
    this.hashes = new long[size];
    numbers = new int[size];
    mask = size - 1;
    Arrays.fill(numbers, ABSENT);
    for (int number = 0; number < hashes.length; number++) {
      put(hashes[number], number);
    }
  }

  private void put(long hash, int number) {
    int place = FeatureHash.place(hash, mask);
    while (numbers[place] != ABSENT) {
      if (hashes[place] == hash) {
        throw new IllegalArgumentException("two strings with one hash: " + hash);
      }
      place = (place + 1) & mask;
    }
    hashes[place] = hash;
    numbers[place] = number;
  }

  /** The number of the string with this hash, or -1 where there is none. */
  int number(long hash) {
    int place = FeatureHash.place(hash, mask);
    while (numbers[place] != ABSENT) {
      if (hashes[place] == hash) {
        return numbers[place];
      }
      place = (place + 1) & mask;
    }
    return ABSENT;
  }

  boolean contains(long hash) {
    return number(hash) != ABSENT;
  }
}
