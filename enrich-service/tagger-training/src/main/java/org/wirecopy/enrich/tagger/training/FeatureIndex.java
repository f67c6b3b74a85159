package org.wirecopy.enrich.tagger.training;

import java.util.Arrays;

/** Numbers features in the order in which they are first seen, and counts them. */
final class FeatureIndex {
  private static final int FIRST_CAPACITY = 1 << 20;

  private long[] keys = new long[FIRST_CAPACITY];
  private int[] numbers = new int[FIRST_CAPACITY];
  private int[] counts = new int[FIRST_CAPACITY / 2];
  private int size;

  /** How many features there are. */
  int size() {
    return size;
  }

  /** How often a feature was added. */
  int count(int number) {
    return counts[number];
  }

  /** Counts a feature once more; its number. */
  int add(long feature) {
    int slot = slot(keys, feature);
    if (keys[slot] == 0) {
      if (size == keys.length / 2) {
        grow();
        slot = slot(keys, feature);
      }
      keys[slot] = feature;
      numbers[slot] = size++;
    }
    counts[numbers[slot]]++;
    return numbers[slot];
  }

  /** All features by their numbers. */
  long[] features() {
    long[] features = new long[size];
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        features[numbers[slot]] = keys[slot];
      }
    }
    return features;
  }

  private static int slot(long[] keys, long feature) {
    int slot = (int) (feature ^ (feature >>> 29)) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != feature) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] more = new long[keys.length * 2];
    int[] moved = new int[more.length];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        int slot = slot(more, keys[i]);
        more[slot] = keys[i];
        moved[slot] = numbers[i];
      }
    }
    keys = more;
    numbers = moved;
    counts = Arrays.copyOf(counts, more.length / 2);
  }
}
