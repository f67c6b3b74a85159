package org.wirecopy.enrich.reprocess;

import java.util.BitSet;
import java.util.Collection;

/** Offsets of one partition, a bit each: millions are chosen at once. */
final class Offsets {
  private final long first;
  private final BitSet bits = new BitSet();

  /**
   * Takes some.
   *
   * @throws ArithmeticException if two of them are more than 2,147,483,647 apart
   */
  Offsets(Collection<Long> offsets) {
    first = offsets.stream().mapToLong(Long::longValue).min().orElse(0);
    offsets.forEach(offset -> bits.set(Math.toIntExact(offset - first)));
  }

  boolean contains(long offset) {
    return offset >= first && offset - first < bits.length() && bits.get((int) (offset - first));
  }

  int count() {
    return bits.cardinality();
  }

  /** The first of them; an end where there is none. */
  long firstOr(long end) {
    return bits.isEmpty() ? end : first + bits.nextSetBit(0);
  }

  void removeBefore(long offset) {
    bits.clear(0, (int) Math.min(bits.length(), Math.max(0, offset - first)));
  }
}
