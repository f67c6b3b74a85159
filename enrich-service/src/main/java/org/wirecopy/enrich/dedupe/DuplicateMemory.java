package org.wirecopy.enrich.dedupe;

import java.util.List;

/** What the finder of duplicates remembers: the rules are the same whatever keeps it. */
public interface DuplicateMemory {
  /** The article with that number; null where it is forgotten. */
  IndexedArticle article(long number);

  /** The lowest number that is known; null where none is. */
  Long oldest();

  /** Keeps an article under a number above all numbers before, and enters it in the index. */
  void put(long number, IndexedArticle article);

  /** Forgets the article, and strikes it out of the index. */
  void remove(long number);

  /** See {@link DuplicateIndex#fingerprint(long)}. */
  Posting fingerprint(long hash);

  /** See {@link DuplicateIndex#line(long)}. */
  int line(long hash);

  /** See {@link DuplicateIndex#equal(String)}. */
  List<Long> equal(String exactKey);

  /** See {@link DuplicateIndex#number(String)}. */
  Long number(String uri);
}
