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

  static final Fingerprints NONE = owning();

  private static final int DROPPED_BITS = Long.SIZE - BYTES * Byte.SIZE;

  private final long[] hashes;
  private final BitSet specific;
  private final BitSet rates;
  private final Rate rate;

  private Fingerprints(long[] hashes, BitSet specific, BitSet rates) {
    this.hashes = hashes;
    this.specific = specific;
    this.rates = rates;
    this.rate = densest(hashes.length, rates);
  }

  private static Rate densest(int size, BitSet rates) {
    Rate densest = Rate.EIGHTH;
    for (int i = rates.nextSetBit(0); i >= 0 && i < 2 * size; i = rates.nextSetBit(i + 1)) {
      Rate here = rate(rates, i / 2);
      densest = here.compareTo(densest) < 0 ? here : densest;
    }
    return densest;
  }

  private static Rate rate(BitSet rates, int place) {
    int mark = (rates.get(2 * place) ? 1 : 0) | (rates.get(2 * place + 1) ? 2 : 0);
    return Rate.ofMark(mark);
  }

  /** These hashes of 48 bits, which the caller does not change any more. */
  public static Fingerprints owning(long... hashes) {
    return new Fingerprints(hashes, new BitSet(), new BitSet());
  }

  /**
   * The same hashes. Neither set is changed any more.
   *
   * @param specific places of those whose words hold a figure or a name
   * @param rates two bits for each, the lower one first: 0 for one that every text would have kept,
   *     1 to 3 for one that only texts of a quarter, half or all of their shingles keep
   */
  public Fingerprints marked(BitSet specific, BitSet rates) {
    return new Fingerprints(hashes, specific, rates);
  }

  /** The upper 48 bits of hashes of 64, as {@link TextSketch} has them. */
  static Fingerprints distinct(long... wide) {
    BitSet specific = new BitSet();
    BitSet rates = new BitSet();
    Set<Long> seen = new LinkedHashSet<>(2 * wide.length);
    for (long hash : wide) {
      if (seen.add(narrow(hash))) {
        int place = seen.size() - 1;
        specific.set(place, (hash & TextSketch.SPECIFIC) != 0);
        mark(rates, place, Rate.ofMarked(hash));
      }
    }
    return new Fingerprints(seen.stream().mapToLong(Long::longValue).toArray(), specific, rates);
  }

  private static void mark(BitSet rates, int place, Rate rate) {
    rates.set(2 * place, (rate.mark() & 1) != 0);
    rates.set(2 * place + 1, (rate.mark() & 2) != 0);
  }

  /** Those that a text of a rate would have kept. */
  Fingerprints at(Rate rarer) {
    if (rarer.compareTo(rate) <= 0) {
      return this;
    }
    long[] kept = new long[hashes.length];
    BitSet keptSpecific = new BitSet();
    BitSet keptRates = new BitSet();
    int count = 0;
    for (int i = 0; i < hashes.length; i++) {
      Rate here = rate(rates, i);
      if (here.compareTo(rarer) >= 0) {
        keptSpecific.set(count, specific.get(i));
        mark(keptRates, count, here);
        kept[count++] = hashes[i];
      }
    }
    return new Fingerprints(Arrays.copyOf(kept, count), keptSpecific, keptRates);
  }

  /** The densest rate of any of them. */
  Rate rate() {
    return rate;
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

  /** Two bits for each, as {@link #marked} takes them; not to be changed. */
  public BitSet rates() {
    return rates;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprints that
        && Arrays.equals(hashes, that.hashes)
        && specific.equals(that.specific)
        && rates.equals(that.rates);
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
