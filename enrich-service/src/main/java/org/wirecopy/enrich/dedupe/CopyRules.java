package org.wirecopy.enrich.dedupe;

/**
 * When two texts count as copies.
 *
 * @param fewestShared fingerprints that both must have
 * @param leastShare of the smaller text's fingerprints that the other must have; a quarter at least
 * @param smallText fingerprints below which a text is small, and chance weighs more
 * @param smallLeastShare what a small text needs in place of {@code leastShare}
 * @param freshPart of an article's fingerprints that must be new for it to be taken as written
 *     anew, 0 to 1
 * @param boilerplateLine articles written anew with a line from which it is boilerplate, and not
 *     read
 * @param commonFingerprint articles written anew with a fingerprint beyond which it says nothing
 * @param hotFingerprint articles of any kind with a fingerprint beyond which it says nothing, so
 *     that forms with little text of their own do not link all to all
 * @param mostPostings articles listed under each fingerprint: the first to come, while there is
 *     room
 * @param mostCandidates articles that one is compared with, those that share most
 * @param mostLinks copies that one article names, the best ones
 */
public record CopyRules(
    int fewestShared,
    double leastShare,
    int smallText,
    double smallLeastShare,
    double freshPart,
    int boilerplateLine,
    int commonFingerprint,
    int hotFingerprint,
    int mostPostings,
    int mostCandidates,
    int mostLinks) {
  /** What was measured to be best. */
  public static final CopyRules MEASURED =
      new CopyRules(3, 0.25, 12, 0.4, 0.3, 5, 15, 100, 32, 128, 64);

  public CopyRules {
    if (fewestShared < 1 || leastShare < 0.25 || leastShare > 1 || smallLeastShare > 1) {
      throw new IllegalArgumentException("a copy shares a quarter or more, and something at all");
    }
    if (boilerplateLine < 1 || commonFingerprint < 1 || hotFingerprint < 1 || mostPostings < 1) {
      throw new IllegalArgumentException("bounds are above zero");
    }
    if (mostCandidates < 1 || mostLinks < 1) {
      throw new IllegalArgumentException("bounds are above zero");
    }
  }
}
