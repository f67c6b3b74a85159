package org.wirecopy.enrich.language;

import java.util.Arrays;

/**
 * Weights of n-grams of one to three UTF-16 code units for languages, in flat arrays instead of a
 * map of strings, which costs memory and time.
 */
final class NGramTable {
  private static final int LONGEST = 3;

  private final long[] keys;
  private final int[] entries;
  private final int[] starts;
  private byte[] languages = new byte[1 << 16];
  private float[] weights = new float[1 << 16];
  private int size;

  /** An empty table for at most so many n-grams. */
  NGramTable(int capacity) {
    int slots = Integer.highestOneBit(Math.max(2, capacity) * 2 - 1) * 2;
    keys = new long[slots];
    entries = new int[slots];
    starts = new int[capacity + 1];
  }

  /** Takes in an n-gram that is not there yet; equal places are languages and their weights. */
  void put(String nGram, byte[] ofLanguages, float[] itsWeights) {
    long key = 0;
    for (int i = 0; i < nGram.length(); i++) {
      key = (key << Character.SIZE) | nGram.charAt(i);
    }
    int slot = slot(key);
    keys[slot] = key;
    entries[slot] = size;
    int start = starts[size];
    int end = start + itsWeights.length;
    if (end > weights.length) {
      weights = Arrays.copyOf(weights, Math.max(end, weights.length * 2));
      languages = Arrays.copyOf(languages, weights.length);
    }
    System.arraycopy(ofLanguages, 0, languages, start, ofLanguages.length);
    System.arraycopy(itsWeights, 0, weights, start, itsWeights.length);
    starts[++size] = end;
  }

  /** Adds the weights of all n-grams of a text, each n-gram once however often it is there. */
  void addTo(double[] sums, String text) {
    long[] seen = new long[size / Long.SIZE + 1];
    for (int i = 0; i < text.length(); i++) {
      long key = 0;
      int end = Math.min(text.length(), i + LONGEST);
      for (int j = i; j < end; j++) {
        key = (key << Character.SIZE) | text.charAt(j);
        int slot = slot(key);
        if (keys[slot] == key && key != 0) {
          addOnce(sums, entries[slot], seen);
        }
      }
    }
  }

  private void addOnce(double[] sums, int entry, long[] seen) {
    long bit = 1L << entry;
    if ((seen[entry / Long.SIZE] & bit) == 0) {
      seen[entry / Long.SIZE] |= bit;
      for (int i = starts[entry]; i < starts[entry + 1]; i++) {
        sums[languages[i]] += weights[i];
      }
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    // Fibonacci hashing: the multiplier is 2^64 divided by the golden ratio.
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[slot] != key && keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
