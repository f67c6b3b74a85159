package org.wirecopy.benchmarks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.wirecopy.benchmarks.TruePairs.Pair;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.Dedupe.Relation;

/** What one method found, held against the truth. */
final class DedupeScore {
  private final TruePairs truth;
  private final Map<Pair, Relation> found = new HashMap<>();
  private final Map<String, String> families = new HashMap<>();
  private double shareErrors;
  private int shares;

  DedupeScore(TruePairs truth) {
    this.truth = truth;
  }

  /** Takes a link of one article to another. */
  void link(String uri, Dedupe.Duplicate link) {
    found.put(Pair.of(uri, link.uri()), link.relation());
    truth
        .shares(Pair.of(uri, link.uri()))
        .ifPresent(
            truly -> {
              double other = otherShare(link);
              shareErrors += Math.abs(truly.least() - Math.min(link.share(), other));
              shareErrors += Math.abs(truly.most() - Math.max(link.share(), other));
              shares += 2;
            });
  }

  /** How much of the other article this one holds: it follows from what the link says. */
  private static double otherShare(Dedupe.Duplicate link) {
    return 1 / Math.max(1, 1 / link.similarity() + 1 - 1 / link.share());
  }

  void family(String uri, String family) {
    families.put(uri, family);
  }

  /** The truth does not say which one holds the other, and takes equal texts for near ones. */
  private static Relation label(Relation relation) {
    return switch (relation) {
      case EXACT, NEAR -> Relation.NEAR;
      case CONTAINS, CONTAINED_IN -> Relation.CONTAINS;
    };
  }

  /** One row: precision, recall, F1, labels, ARI, mean absolute error of the share. */
  String row() {
    int right = 0;
    int wrong = 0;
    int labelled = 0;
    for (Map.Entry<Pair, Relation> link : found.entrySet()) {
      Relation relation = truth.relations().get(link.getKey());
      if (relation != null) {
        right++;
        labelled += label(link.getValue()) == relation ? 1 : 0;
      } else if (!truth.isUnjudged(link.getKey())) {
        wrong++;
      }
    }
    double precision = ratio(right, right + wrong);
    double recall = ratio(right, truth.size());
    return String.format(
        Locale.ROOT,
        "%9.4f %9.4f %9.4f %9.4f %9.4f %9.4f",
        precision,
        recall,
        2 * precision * recall / Math.max(precision + recall, 1e-9),
        ratio(labelled, right),
        rand(),
        ratio(shareErrors, shares));
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /**
   * Adjusted Rand index by pairs (Hubert and Arabie, 1985): pairs of one family against near pairs.
   */
  private double rand() {
    Map<String, Long> sizes = new HashMap<>();
    families.values().forEach(family -> sizes.merge(family, 1L, Long::sum));
    double together = sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    double near = 0;
    double both = 0;
    for (Map.Entry<Pair, Relation> pair : truth.relations().entrySet()) {
      if (pair.getValue() == Relation.NEAR) {
        near++;
        String family = families.get(pair.getKey().a());
        both += family != null && family.equals(families.get(pair.getKey().b())) ? 1 : 0;
      }
    }
    double all = families.size() * (families.size() - 1.0) / 2;
    double chance = together * near / all;
    return ratio(both - chance, (together + near) / 2 - chance);
  }
}
