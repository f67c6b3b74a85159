package org.wirecopy.enrich.dedupe;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Hashes of 48 bits, distinct, in the order in which they stand in the text; never changed. Two
 * different shingles among a hundred million have the same one with a chance of one in a million,
 * and a link needs several.
 */
public final class Fingerprints {
  /** Bytes of one. */
  public static final int BYTES = 6;

  static final Fingerprints NONE = new Fingerprints(new long[0], new BitSet());

  private static final int DROPPED_BITS = Long.SIZE - BYTES * Byte.SIZE;

  private final long[] hashes;
  private final BitSet specific;

  private Fingerprints(long[] hashes, BitSet specific) {
    this.hashes = hashes;
    this.specific = specific;
  }

  /** These hashes of 48 bits, which the caller does not change any more. */
  public static Fingerprints owning(long... hashes) {
    return new Fingerprints(hashes, new BitSet());
  }

  /**
   * The same hashes.
   *
   * @param specific places of those whose words hold a figure or a name; not changed any more
   */
  public Fingerprints withSpecific(BitSet specific) {
    return new Fingerprints(hashes, specific);
  }

  /** The upper 48 bits of hashes of 64, as {@link TextSketch} has them. */
  static Fingerprints distinct(long... wide) {
    BitSet specific = new BitSet();
    Set<Long> seen = new LinkedHashSet<>(2 * wide.length);
    for (long hash : wide) {
      if (seen.add(narrow(hash)) && (hash & TextSketch.SPECIFIC) != 0) {
        specific.set(seen.size() - 1);
      }
    }
    return new Fingerprints(seen.stream().mapToLong(Long::longValue).toArray(), specific);
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

  /** Whether the words of the one at a place hold a figure or a name. */
  boolean isSpecific(int place) {
    return specific.get(place);
  }

  /** The places of those whose words hold a figure or a name; not to be changed. */
  public BitSet specific() {
    return specific;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprints that
        && Arrays.equals(hashes, that.hashes)
        && specific.equals(that.specific);
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
