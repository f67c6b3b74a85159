package org.wirecopy.enrich.topology;

import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;

/**
 * Which keys a store may have that began empty. Nearly all that a restoration asks for is not
 * there, and RocksDB takes several times as long to say so.
 *
 * <p>Bloom filters, each four times the one before, as the number of keys is not known beforehand
 * ("Scalable Bloom Filters", Almeida and others, 2007). The largest takes all that is left, and so
 * tells less and less beyond some hundred million keys.
 */
final class RestoredKeys {
  private static final int FIRST = 1_000_000;
  private static final int LAST = 64_000_000;
  private static final int GROWTH = 4;

  /** Of one filter that is full; it takes 7.3 bits a key. */
  private static final double WRONGLY_KNOWN = 0.03;

  private final List<BloomFilter<byte[]>> filters = new ArrayList<>();
  private int capacity = FIRST / GROWTH;
  private int left;

  void add(Bytes key) {
    if (left == 0 && capacity < LAST) {
      capacity *= GROWTH;
      left = capacity;
      filters.add(BloomFilter.create(Funnels.byteArrayFunnel(), capacity, WRONGLY_KNOWN));
    }
    left = Math.max(0, left - 1);
    filters.get(filters.size() - 1).put(key.get());
  }

  /** False only where the key has never been added. */
  boolean mayHave(Bytes key) {
    for (int i = filters.size() - 1; i >= 0; i--) {
      if (filters.get(i).mightContain(key.get())) {
        return true;
      }
    }
    return false;
  }
}
