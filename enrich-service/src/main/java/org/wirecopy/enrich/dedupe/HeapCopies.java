package org.wirecopy.enrich.dedupe;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Remembers on the heap, for measuring and for tests. */
public final class HeapCopies implements CopyMemory {
  private final Map<String, Long> numbers = new HashMap<>();
  private final TreeMap<Long, KnownCopy> copies = new TreeMap<>();
  private final Map<Long, Posting> fingerprints = new HashMap<>();
  private final Map<Long, Integer> lines = new HashMap<>();

  @Override
  public Long number(String uri) {
    return numbers.get(uri);
  }

  @Override
  public KnownCopy copy(long number) {
    return copies.get(number);
  }

  @Override
  public Long oldest() {
    return copies.isEmpty() ? null : copies.firstKey();
  }

  @Override
  public void put(long number, KnownCopy copy) {
    numbers.put(copy.uri(), number);
    copies.put(number, copy);
  }

  @Override
  public void remove(long number, KnownCopy copy) {
    numbers.remove(copy.uri(), number);
    copies.remove(number);
  }

  @Override
  public Posting fingerprint(long hash) {
    return fingerprints.getOrDefault(hash, Posting.NONE);
  }

  @Override
  public void fingerprint(long hash, Posting posting) {
    if (posting.isEmpty()) {
      fingerprints.remove(hash);
    } else {
      fingerprints.put(hash, posting);
    }
  }

  @Override
  public int line(long hash) {
    return lines.getOrDefault(hash, 0);
  }

  @Override
  public void line(long hash, int count) {
    if (count == 0) {
      lines.remove(hash);
    } else {
      lines.put(hash, count);
    }
  }
}
