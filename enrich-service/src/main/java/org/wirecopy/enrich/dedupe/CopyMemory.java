package org.wirecopy.enrich.dedupe;

import java.util.List;

/** What the finder of copies remembers: the rules are the same whatever keeps it. */
public interface CopyMemory {
  /** The article with that number; null where it is forgotten. */
  KnownCopy copy(long number);

  /** The lowest number that is known; null where none is. */
  Long oldest();

  /** Keeps an article under a number above all numbers before, and enters it in the index. */
  void put(long number, KnownCopy copy);

  /** Forgets the article, and strikes it out of the index. */
  void remove(long number);

  /** See {@link CopyIndex#fingerprint(long)}. */
  Posting fingerprint(long hash);

  /** See {@link CopyIndex#line(long)}. */
  int line(long hash);

  /** See {@link CopyIndex#equal(String)}. */
  List<Long> equal(String exactKey);

  /** See {@link CopyIndex#number(String)}. */
  Long number(String uri);
}
