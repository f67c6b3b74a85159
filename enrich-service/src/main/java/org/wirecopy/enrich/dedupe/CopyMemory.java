package org.wirecopy.enrich.dedupe;

/** What the finder of copies remembers: the rules are the same whatever keeps it. */
public interface CopyMemory extends CopyIndex {
  /** The number of an article's newest version; null where it is unknown. */
  Long number(String uri);

  /** The article with that number; null where it is forgotten. */
  KnownCopy copy(long number);

  /** The lowest number that is known; null where none is. */
  Long oldest();

  /** Keeps an article under a number above all numbers before. */
  void put(long number, KnownCopy copy);

  /** Forgets the article. */
  void remove(long number, KnownCopy copy);
}
