package org.wirecopy.enrich.dedupe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wirecopy.enrich.contract.Dedupe;

/** The rules of the lane over maps on the heap. */
final class LaneOnHeap {
  final HeapCopies memory = new HeapCopies();
  private final Map<String, List<Dedupe.Duplicate>> links = new HashMap<>();
  private final CopyFinder finder;
  private long number;

  LaneOnHeap() {
    this(Long.MAX_VALUE);
  }

  LaneOnHeap(long horizon) {
    finder = new CopyFinder(CopyRules.MEASURED, memory, horizon);
  }

  List<Dedupe.Duplicate> arrive(String uri, String text) {
    return arrive(uri, text, 0);
  }

  List<Dedupe.Duplicate> arrive(String uri, String text, long time) {
    finder.expire(time);
    String key = ExactKey.of(FoldedText.of(text));
    CopyFinder.Arrival arrival =
        new CopyFinder.Arrival(number++, uri, key, TextSketch.of(text), time);
    finder.replace(arrival);
    KnownCopy found = finder.find(arrival);
    Dedupe keys = new Dedupe(key, List.of(), uri, List.of());
    Dedupe equal = ExactDuplicates.find(uri, keys, finder.group(arrival), found.family());
    finder.remember(arrival, found, equal.family());
    List<Dedupe.Duplicate> all =
        new ArrayList<>(ExactDuplicates.withOthers(equal, finder.named(found)).duplicates());
    links.put(uri, all);
    return all;
  }

  /** Every link as the two URIs in order, and the relation seen from the first. */
  Map<String, Dedupe.Relation> links() {
    Map<String, Dedupe.Relation> found = new HashMap<>();
    links.forEach(
        (uri, partners) ->
            partners.forEach(
                link ->
                    found.put(
                        uri.compareTo(link.uri()) < 0
                            ? uri + " " + link.uri()
                            : link.uri() + " " + uri,
                        uri.compareTo(link.uri()) < 0 ? link.relation() : seenFrom(link))));
    return found;
  }

  private static Dedupe.Relation seenFrom(Dedupe.Duplicate link) {
    return switch (link.relation()) {
      case CONTAINS -> Dedupe.Relation.CONTAINED_IN;
      case CONTAINED_IN -> Dedupe.Relation.CONTAINS;
      case EXACT, NEAR -> link.relation();
    };
  }

  /** How many articles each of so many has named, on average. */
  double linksEach(List<String> uris) {
    return uris.stream().collect(Collectors.averagingInt(uri -> links.get(uri).size()));
  }
}
