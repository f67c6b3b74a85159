package org.wirecopy.enrich.dedupe;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.codec.digest.MurmurHash3;

/** Sampled hashes of a text, distinct, in the order in which they stand there; never changed. */
public final class Fingerprints {
  static final Fingerprints NONE = new Fingerprints(new long[0]);

  private static final int WORDS = 4;

  private final long[] hashes;

  private Fingerprints(long[] hashes) {
    this.hashes = hashes;
  }

  /** These hashes, which the caller does not change any more. */
  public static Fingerprints owning(long... hashes) {
    return new Fingerprints(hashes);
  }

  /**
   * Those shingles of four words whose hash is 0 modulo {@code oneIn}.
   *
   * @param words as {@link Words#of} and {@link FoldedText#of} make them
   */
  static Fingerprints of(String words, int oneIn) {
    byte[] text = words.getBytes(StandardCharsets.UTF_8);
    long[] found = new long[16];
    int count = 0;
    int[] starts = new int[WORDS];
    int read = 0;
    int start = 0;
    for (int i = 0; i <= text.length; i++) {
      if (i == text.length || text[i] == ' ') {
        starts[read % WORDS] = start;
        read++;
        if (read >= WORDS) {
          int from = starts[read % WORDS];
          long hash = MurmurHash3.hash128x64(text, from, i - from, 0)[0];
          if (Long.remainderUnsigned(hash, oneIn) == 0) {
            found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
            found[count++] = hash;
          }
        }
        start = i + 1;
      }
    }
    return new Fingerprints(Arrays.stream(found, 0, count).distinct().toArray());
  }

  public int size() {
    return hashes.length;
  }

  public long at(int place) {
    return hashes[place];
  }

  /** A copy of the hashes, in text order. */
  long[] toArray() {
    return hashes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprints that && Arrays.equals(hashes, that.hashes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return hashes.length + " fingerprints";
  }
}
