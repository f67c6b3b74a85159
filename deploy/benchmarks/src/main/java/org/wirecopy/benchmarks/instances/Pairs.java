package org.wirecopy.benchmarks.instances;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wirecopy.benchmarks.RulesOnHeap;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.ingest.contract.NinjsItem;

/**
 * Pairs of articles that share text, as text that does not depend on which of the two came first.
 */
final class Pairs {
  private Pairs() {}

  /** The pairs that one finder gives that is never disturbed, for the newest version of each. */
  static Set<String> ofOneFinder(List<ArticleFeeder.Item> items) {
    Map<String, ArticleFeeder.Item> newest = new HashMap<>();
    items.stream()
        .filter(item -> !item.doomed())
        .forEach(
            item ->
                newest.merge(item.uri(), item, (a, b) -> a.created().isAfter(b.created()) ? a : b));
    Set<String> pairs = new HashSet<>();
    try (RulesOnHeap finder = new RulesOnHeap()) {
      for (ArticleFeeder.Item item : newest.values()) {
        NinjsItem article =
            NinjsItem.text(item.uri())
                .bodies(List.of(NinjsItem.Body.mainText(item.text())))
                .build();
        add(pairs, item.uri(), finder.find(article));
      }
    }
    return pairs;
  }

  static void add(Collection<String> pairs, String uri, Dedupe dedupe) {
    for (Dedupe.Duplicate other : dedupe.duplicates()) {
      pairs.add(of(uri, other.uri(), other.relation().name(), other.similarity()));
    }
  }

  static String of(String uri, String other, String relation, double similarity) {
    boolean ordered = uri.compareTo(other) < 0;
    String seen =
        switch (relation) {
          case "CONTAINS" -> ordered ? "CONTAINS" : "CONTAINED_IN";
          case "CONTAINED_IN" -> ordered ? "CONTAINED_IN" : "CONTAINS";
          default -> relation;
        };
    return String.format(
        Locale.ROOT,
        "%s %s %s %.3f",
        ordered ? uri : other,
        seen,
        ordered ? other : uri,
        similarity);
  }
}
