package org.wirecopy.enrich.dedupe;

import java.util.Arrays;

/**
 * Hashes of 48 bits, distinct, in the order in which they stand in the text; never changed. Two
 * different shingles among a hundred million have the same one with a chance of one in a million,
 * and a link needs several.
 */
public final class Fingerprints {
  /** Bytes of one. */
  public static final int BYTES = 6;

  static final Fingerprints NONE = new Fingerprints(new long[0]);

  private static final int DROPPED_BITS = Long.SIZE - BYTES * Byte.SIZE;

  private final long[] hashes;

  private Fingerprints(long[] hashes) {
    this.hashes = hashes;
  }

  /** These hashes of 48 bits, which the caller does not change any more. */
  public static Fingerprints owning(long... hashes) {
    return new Fingerprints(hashes);
  }

  /** The upper 48 bits of hashes of 64. */
  static Fingerprints distinct(long... wide) {
    return new Fingerprints(Arrays.stream(wide).map(Fingerprints::narrow).distinct().toArray());
  }

  /** The upper 48 of 64 bits; the lower ones are alike in all fingerprints of a sample. */
  static long narrow(long hash) {
    return hash >>> DROPPED_BITS;
  }

  public int size() {
    return hashes.length;
  }

  public long at(int place) {
    return hashes[place];
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
