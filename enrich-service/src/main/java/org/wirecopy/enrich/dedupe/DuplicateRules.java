package org.wirecopy.enrich.dedupe;

/**
 * When two texts count as duplicates.
 *
 * @param minShared fingerprints that both must have
 * @param minShare of the smaller text's fingerprints that the other must have; a quarter at least
 * @param smallText fingerprints below which a text is small, and chance weighs more
 * @param smallLeastShare what a small text needs in place of {@code minShare}
 * @param freshPart of an article's fingerprints that must be new for it to be taken as written
 *     anew, 0 to 1
 * @param boilerplateLine articles written anew with a line from which it is boilerplate, and not
 *     read
 * @param commonFingerprint articles written anew with a fingerprint beyond which it says nothing
 * @param hotFingerprint articles of any kind with a fingerprint beyond which it says nothing, so
 *     that forms with little text of their own do not link all to all
 * @param maxPostings articles listed under each fingerprint: the first to come, while there is room
 * @param maxCandidates articles that one is compared with, those that share most
 * @param maxLinks duplicates that one article names, the best ones
 */
public record DuplicateRules(
    int minShared,
    double minShare,
    int smallText,
    double smallLeastShare,
    double freshPart,
    int boilerplateLine,
    int commonFingerprint,
    int hotFingerprint,
    int maxPostings,
    int maxCandidates,
    int maxLinks) {
  /** What was measured to be best. */
  public static final DuplicateRules MEASURED =
      new DuplicateRules(3, 0.25, 12, 0.4, 0.3, 5, 15, 100, 32, 128, 64);

  public DuplicateRules {
    if (minShared < 1 || minShare < 0.25 || minShare > 1 || smallLeastShare > 1) {
      throw new IllegalArgumentException("a copy shares a quarter or more, and something at all");
    }
    if (boilerplateLine < 1 || commonFingerprint < 1 || hotFingerprint < 1 || maxPostings < 1) {
      throw new IllegalArgumentException("bounds are above zero");
    }
    if (maxCandidates < 1 || maxLinks < 1) {
      throw new IllegalArgumentException("bounds are above zero");
    }
  }
}
