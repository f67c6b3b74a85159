package org.wirecopy.enrich.dedupe;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.enrich.dedupe.DuplicateFinder.Arrival;
import org.wirecopy.enrich.dedupe.RememberedArticles.Partner;

/**
 * Finds the earlier articles that share a part of an article's text, by the fingerprints that both
 * have. Articles with an equal text are left to {@link ExactDuplicates}.
 */
final class SimilarArticles {
  private static final Comparator<Partner> BEST_FIRST =
      Comparator.comparing((Partner partner) -> partner.link().relation() == Relation.NEAR)
          .thenComparing(partner -> partner.link().similarity())
          .reversed()
          .thenComparing(partner -> partner.link().number());

  private static final Comparator<Map.Entry<Long, Integer>> MAX_SHARED_FIRST =
      Map.Entry.<Long, Integer>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  private final DuplicateRules rules;
  private final DuplicateMemory memory;
  private final RememberedArticles remembered;

  SimilarArticles(DuplicateRules rules, RememberedArticles remembered) {
    this.rules = rules;
    this.memory = remembered.memory();
    this.remembered = remembered;
  }

  /**
   * What the text of an article says.
   *
   * @param fresh whether most of it is new
   * @param own its fingerprints without boilerplate
   * @param listed places of those under which there is room for it
   * @param partners best first
   */
  record Reading(boolean fresh, Fingerprints own, BitSet listed, List<Partner> partners) {
    /** The family of the best article that is near, else the one given. */
    String familyOr(String otherwise) {
      return partners.stream()
          .filter(partner -> partner.link().relation() == Relation.NEAR)
          .findFirst()
          .map(partner -> partner.article().family())
          .orElse(otherwise);
    }
  }

  /** Reads the text, which nothing remembers yet. */
  Reading read(Arrival arrival) {
    KnownLines lines = KnownLines.of(arrival.sketch(), memory, rules);
    Fingerprints own = arrival.sketch().without(lines.boilerplate());
    Set<Long> common = new HashSet<>();
    Map<Long, Integer> shared = new HashMap<>();
    BitSet listed = new BitSet();
    int unseen = 0;
    for (int i = 0; i < own.size(); i++) {
      Posting posting = memory.fingerprint(own.at(i));
      unseen += posting.isEmpty() ? 1 : 0;
      listed.set(i, posting.articles().size() < rules.maxPostings());
      if (saysNothing(posting)) {
        common.add(own.at(i));
      } else {
        posting.articles().forEach(article -> shared.merge(article, 1, Integer::sum));
      }
    }
    boolean fresh = unseen >= rules.freshPart() * own.size();
    return new Reading(fresh, own, listed, partners(arrival, own, lines, common, shared));
  }

  private boolean saysNothing(Posting posting) {
    return posting.fresh() > rules.commonFingerprint() || posting.held() > rules.hotFingerprint();
  }

  /** The candidates that share most are compared, as many as one article's share of time allows. */
  private List<Partner> partners(
      Arrival arrival,
      Fingerprints own,
      KnownLines lines,
      Set<Long> common,
      Map<Long, Integer> shared) {
    int least = lines.areThere() ? 1 : rules.minShared();
    List<Map.Entry<Long, Integer>> candidates =
        shared.entrySet().stream()
            .filter(candidate -> candidate.getValue() >= least)
            .sorted(MAX_SHARED_FIRST)
            .limit(rules.maxCandidates())
            .toList();
    List<Compared> alike = new ArrayList<>();
    for (Map.Entry<Long, Integer> candidate : candidates) {
      IndexedArticle other = remembered.article(candidate.getKey(), arrival.time());
      if (other != null && isAnother(other, arrival)) {
        Overlap overlap = overlap(arrival, own, lines, common, other);
        if (overlap != null) {
          alike.add(new Compared(new Partner(link(candidate.getKey(), overlap), other), overlap));
        }
      }
    }
    List<Partner> partners = withoutForms(alike);
    partners.sort(BEST_FIRST);
    return partners.subList(0, Math.min(partners.size(), rules.maxLinks()));
  }

  /** What makes two articles duplicates of each other; null if they are none. */
  private Overlap overlap(
      Arrival arrival, Fingerprints own, KnownLines lines, Set<Long> common, IndexedArticle other) {
    Overlap overlap = Overlap.of(own, other.fingerprints(), common);
    if (!overlap.isDuplicate(rules)) {
      return lines.with(other);
    }
    return overlap.isAround(OneOutlet.isOne(arrival.uri(), other.uri())) ? null : overlap;
  }

  /** An article that shares enough to be a duplicate, unless both are one form filled in twice. */
  private record Compared(Partner partner, Overlap overlap) {}

  /**
   * Two texts are often too short to tell a form from a copy; where an article is surely the same
   * form as another one, so are the rest that look like it.
   */
  private List<Partner> withoutForms(List<Compared> alike) {
    boolean known = alike.stream().anyMatch(other -> other.overlap().isSurelyForm());
    return alike.stream()
        .filter(other -> !known || !other.overlap().isPerhapsForm())
        .map(Compared::partner)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static boolean isAnother(IndexedArticle other, Arrival arrival) {
    return !other.uri().equals(arrival.uri()) && !other.exactKey().equals(arrival.exactKey());
  }

  private static DuplicateLink link(long number, Overlap overlap) {
    return new DuplicateLink(
        number, overlap.relation(), rounded(overlap.similarity()), rounded(overlap.share()));
  }

  /** An estimate has no more digits to tell. */
  private static double rounded(double ratio) {
    return Math.round(ratio * 1000) / 1000.0;
  }
}
