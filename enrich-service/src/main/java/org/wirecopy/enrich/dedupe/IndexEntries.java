package org.wirecopy.enrich.dedupe;

/** Takes what one article says in the {@link DuplicateIndex}. */
public interface IndexEntries {
  /**
   * It has a fingerprint.
   *
   * @param listed whether it is to be found by it
   */
  void fingerprint(long hash, boolean listed);

  /** It has been written anew, and a line like this is in it. */
  void line(long hash);

  /** It is listed under an exact key. */
  void equal(String exactKey);

  /** It is the newest version of a URI. */
  void uri(String uri);
}
