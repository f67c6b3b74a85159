package org.wirecopy.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirecopy.enrich.contract.Dedupe.Relation;

/** Which articles are duplicates of which, as people or the maker of the duplicates know it. */
final class TruePairs {
  /** Two articles, the one with the smaller URI first. */
  record Pair(String a, String b) {
    static Pair of(String one, String other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  /** How much of the one that is held less, and of the one that is held more, the other holds. */
  record Shares(double least, double most) {}

  /** {@code NEAR}, or {@code CONTAINS} whichever of them holds the other. */
  private final Map<Pair, Relation> relations = new HashMap<>();

  private final Set<Pair> unjudged = new HashSet<>();

  private final Map<Pair, Shares> shares = new HashMap<>();

  private TruePairs() {}

  /**
   * Reads tab-separated files with a heading.
   *
   * @param pairs {@code uri_a, uri_b, near|contain|weak}, and if known how much of a is in b, of b
   *     in a
   * @param ignored {@code uri_a, uri_b}, which count neither way, as {@code weak} ones do
   */
  static TruePairs read(Path pairs, Path ignored) throws IOException {
    TruePairs truth = new TruePairs();
    for (String[] row : rows(pairs)) {
      Pair pair = Pair.of(row[0], row[1]);
      switch (row[2]) {
        case "near" -> truth.relations.put(pair, Relation.NEAR);
        case "contain" -> truth.relations.put(pair, Relation.CONTAINS);
        default -> truth.unjudged.add(pair);
      }
      if (row.length > 4) {
        double one = Double.parseDouble(row[3]);
        double other = Double.parseDouble(row[4]);
        truth.shares.put(pair, new Shares(Math.min(one, other), Math.max(one, other)));
      }
    }
    rows(ignored).forEach(row -> truth.unjudged.add(Pair.of(row[0], row[1])));
    truth.unjudged.removeAll(truth.relations.keySet());
    return truth;
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Lines.of(file).stream().skip(1).map(line -> line.split("\t", -1)).toList();
  }

  /** How many pairs there are to find. */
  int size() {
    return relations.size();
  }

  Map<Pair, Relation> relations() {
    return relations;
  }

  /** How much they hold of each other, where that is known. */
  Optional<Shares> shares(Pair pair) {
    return Optional.ofNullable(shares.get(pair));
  }

  boolean isUnjudged(Pair pair) {
    return unjudged.contains(pair);
  }
}
