package org.wirecopy.enrich.dedupe;

/** Who has which fingerprint and line: nothing that the articles themselves do not tell. */
public interface CopyIndex {
  /** Who has a fingerprint; {@link Posting#NONE} where nobody has. */
  Posting fingerprint(long hash);

  /** Replaces what is known of a fingerprint; an empty one is forgotten. */
  void fingerprint(long hash, Posting posting);

  /** In how many articles written anew a line has been seen. */
  int line(long hash);

  /** Replaces that number; none is forgotten. */
  void line(long hash, int count);

  /** Enters an article. */
  default void enter(long number, KnownCopy copy, int mostPostings) {
    for (int i = 0; i < copy.fingerprints().size(); i++) {
      long hash = copy.fingerprints().at(i);
      fingerprint(hash, fingerprint(hash).with(number, copy.fresh(), mostPostings));
    }
    for (int i = 0; i < copy.lines().size(); i++) {
      line(copy.lines().at(i), line(copy.lines().at(i)) + 1);
    }
  }

  /** Strikes an article out. */
  default void strike(long number, KnownCopy copy) {
    for (int i = 0; i < copy.fingerprints().size(); i++) {
      long hash = copy.fingerprints().at(i);
      fingerprint(hash, fingerprint(hash).without(number, copy.fresh()));
    }
    for (int i = 0; i < copy.lines().size(); i++) {
      line(copy.lines().at(i), Math.max(0, line(copy.lines().at(i)) - 1));
    }
  }
}
