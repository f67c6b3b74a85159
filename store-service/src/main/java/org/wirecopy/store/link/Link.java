package org.wirecopy.store.link;

import java.util.Comparator;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.Dedupe.Relation;

/** How a link between two articles looks from the other end, and which of several is best. */
public final class Link {
  /**
   * Best first: the same text, then nearly the same, then what is held on one side only; within
   * each the more alike before the less, and at last the URI, so that the order is always the same.
   */
  public static final Comparator<Duplicate> BEST_FIRST =
      Comparator.comparingInt((Duplicate link) -> rank(link.relation()))
          .thenComparing(Comparator.comparingDouble(Duplicate::similarity).reversed())
          .thenComparing(Comparator.comparingDouble(Duplicate::share).reversed())
          .thenComparing(Duplicate::uri);

  /** Shares are estimates of a few dozen samples: more digits would say nothing. */
  private static final double DECIMALS = 10_000;

  private Link() {}

  /**
   * The link seen from the other article.
   *
   * @param link as one article's record gives it
   * @param uri of that article
   */
  public static Duplicate mirrored(Duplicate link, String uri) {
    return new Duplicate(
        uri,
        mirrored(link.relation()),
        link.similarity(),
        mirroredShare(link.similarity(), link.share()));
  }

  private static Relation mirrored(Relation relation) {
    return switch (relation) {
      case EXACT -> Relation.EXACT;
      case NEAR -> Relation.NEAR;
      case CONTAINS -> Relation.CONTAINED_IN;
      case CONTAINED_IN -> Relation.CONTAINS;
    };
  }

  /**
   * How much of B's text A holds, from how much of A's text B holds.
   *
   * <p>With I = |A∩B|, the share s = I/|A| and the similarity J = I/|A∪B|: since |A|+|B| = |A∪B|+I,
   * (|A|+|B|)/I = 1/J + 1, and |A|/I = 1/s, so |B|/I = 1/J + 1 - 1/s. The share of the other side
   * is the inverse, I/|B|.
   *
   * @param similarity J, Jaccard similarity, 0 to 1
   * @param share s, 0 to 1; never below J but for rounding
   * @return 0 to 1, rounded to four decimals
   */
  static double mirroredShare(double similarity, double share) {
    if (similarity <= 0 || share <= 0) {
      return 0;
    }
    // Nobody shares more than all of its text; rounded figures may say so by a hair.
    double otherSize = Math.max(1, 1 / similarity + 1 - 1 / share);
    return Math.round(DECIMALS / otherSize) / DECIMALS;
  }

  private static int rank(Relation relation) {
    return switch (relation) {
      case EXACT -> 0;
      case NEAR -> 1;
      case CONTAINS, CONTAINED_IN -> 2;
    };
  }
}
