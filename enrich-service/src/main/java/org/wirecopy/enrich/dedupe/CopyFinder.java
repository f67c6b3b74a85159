package org.wirecopy.enrich.dedupe;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.Dedupe.Relation;

/**
 * Finds the earlier articles that an article shares text with, and remembers it for later ones.
 * Articles are numbered as they come. Equal texts are {@link ExactDuplicates}' business: of those,
 * only the {@link #group} is told here.
 */
public final class CopyFinder {
  private static final Comparator<CopyLink> BEST_FIRST =
      Comparator.comparing((CopyLink link) -> link.relation() == Relation.NEAR)
          .thenComparing(CopyLink::similarity)
          .reversed()
          .thenComparing(CopyLink::number);

  private static final Comparator<Map.Entry<Long, Integer>> MOST_SHARED_FIRST =
      Map.Entry.<Long, Integer>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  /** How many expired articles one arriving article clears away. */
  private static final int MOST_EXPIRED = 8;

  private final CopyRules rules;
  private final CopyMemory memory;
  private final long horizon;

  /**
   * A finder over what is remembered already.
   *
   * @param horizon how long an article is remembered, milliseconds of the stream's clock
   */
  public CopyFinder(CopyRules rules, CopyMemory memory, long horizon) {
    this.rules = rules;
    this.memory = memory;
    this.horizon = horizon;
  }

  /** An article that arrives. */
  public record Arrival(long number, String uri, String exactKey, TextSketch sketch, long time) {}

  /** What is known of an article before the newest arrival; nothing where its text has changed. */
  private KnownCopy known(Arrival arrival) {
    Long number = memory.number(arrival.uri());
    KnownCopy copy = number == null ? null : alive(number, arrival.time());
    return copy != null && copy.exactKey().equals(arrival.exactKey()) ? copy : null;
  }

  /** Forgets the article's older text, if this one is another. */
  public void replace(Arrival arrival) {
    if (known(arrival) == null) {
      forget(arrival.uri());
    }
  }

  /**
   * The article with its links. The same text again gets the answer that it got first, as far as
   * the others are still there.
   */
  public KnownCopy find(Arrival arrival) {
    KnownCopy known = known(arrival);
    if (known != null) {
      return known.withLinks(
          known.links().stream()
              .filter(link -> alive(link.number(), arrival.time()) != null)
              .toList());
    }
    return read(arrival);
  }

  /** The articles before this one that have the same exact key, and itself where it is known. */
  public ExactGroup group(Arrival arrival) {
    long last = known(arrival) == null ? Long.MAX_VALUE : memory.number(arrival.uri());
    List<ExactGroup.Member> members = new ArrayList<>();
    for (long number : memory.equal(arrival.exactKey())) {
      KnownCopy copy = number > last ? null : alive(number, arrival.time());
      if (copy != null && copy.exactKey().equals(arrival.exactKey())) {
        members.add(new ExactGroup.Member(copy.uri(), copy.family()));
      }
    }
    return new ExactGroup(members);
  }

  /** Remembers what {@link #find} gave after {@link #replace}; the same text stays as it is. */
  public void remember(Arrival arrival, KnownCopy found, String family) {
    if (known(arrival) == null) {
      boolean grouped =
          !arrival.exactKey().equals(ExactKey.OF_NOTHING)
              && memory.equal(arrival.exactKey()).size() < ExactGroup.MOST_MEMBERS;
      memory.put(arrival.number(), found.kept(grouped, family));
    }
  }

  /** Forgets an article. */
  public void forget(String uri) {
    Long number = memory.number(uri);
    if (number != null) {
      memory.remove(number);
    }
  }

  /** Forgets the oldest articles if their time is over, a few at once. */
  public void expire(long now) {
    for (int i = 0; i < MOST_EXPIRED; i++) {
      Long number = memory.oldest();
      if (number == null || !isOver(memory.copy(number), now)) {
        return;
      }
      memory.remove(number);
    }
  }

  /** The links as they are published. */
  public List<Dedupe.Duplicate> named(KnownCopy found) {
    return found.links().stream()
        .map(
            link ->
                new Dedupe.Duplicate(
                    memory.copy(link.number()).uri(),
                    link.relation(),
                    link.similarity(),
                    link.share()))
        .toList();
  }

  private KnownCopy read(Arrival arrival) {
    TextSketch sketch = arrival.sketch();
    boolean[] boilerplate = new boolean[sketch.lineCount()];
    for (int i = 0; i < boilerplate.length; i++) {
      boilerplate[i] = memory.line(Fingerprints.narrow(sketch.line(i))) >= rules.boilerplateLine();
    }
    Fingerprints own = sketch.without(boilerplate);
    Set<Long> common = new HashSet<>();
    Map<Long, Integer> shared = new HashMap<>();
    BitSet listed = new BitSet();
    int unseen = 0;
    for (int i = 0; i < own.size(); i++) {
      Posting posting = memory.fingerprint(own.at(i));
      unseen += posting.isEmpty() ? 1 : 0;
      listed.set(i, posting.articles().size() < rules.mostPostings());
      if (saysNothing(posting)) {
        common.add(own.at(i));
      } else {
        posting.articles().forEach(article -> shared.merge(article, 1, Integer::sum));
      }
    }
    boolean fresh = unseen >= rules.freshPart() * own.size();
    List<CopyLink> links = links(arrival, own, common, shared);
    return new KnownCopy(
        arrival.uri(),
        arrival.exactKey(),
        false,
        family(arrival.uri(), links),
        arrival.time(),
        fresh,
        own,
        listed,
        fresh ? sketch.distinctLines() : Fingerprints.NONE,
        links);
  }

  private boolean saysNothing(Posting posting) {
    return posting.fresh() > rules.commonFingerprint() || posting.held() > rules.hotFingerprint();
  }

  /** The candidates that share most are compared, as many as one article's share of time allows. */
  private List<CopyLink> links(
      Arrival arrival, Fingerprints own, Set<Long> common, Map<Long, Integer> shared) {
    List<Map.Entry<Long, Integer>> candidates =
        shared.entrySet().stream()
            .filter(candidate -> candidate.getValue() >= rules.fewestShared())
            .sorted(MOST_SHARED_FIRST)
            .limit(rules.mostCandidates())
            .toList();
    List<CopyLink> links = new ArrayList<>();
    for (Map.Entry<Long, Integer> candidate : candidates) {
      KnownCopy other = alive(candidate.getKey(), arrival.time());
      if (other != null && isAnother(other, arrival)) {
        Overlap overlap = Overlap.of(own, other.fingerprints(), common);
        if (overlap.isCopy(rules)) {
          links.add(link(candidate.getKey(), overlap));
        }
      }
    }
    links.sort(BEST_FIRST);
    return links.subList(0, Math.min(links.size(), rules.mostLinks()));
  }

  private static boolean isAnother(KnownCopy other, Arrival arrival) {
    return !other.uri().equals(arrival.uri()) && !other.exactKey().equals(arrival.exactKey());
  }

  private static CopyLink link(long number, Overlap overlap) {
    return new CopyLink(
        number, overlap.relation(), rounded(overlap.similarity()), rounded(overlap.share()));
  }

  /** An estimate has no more digits to tell. */
  private static double rounded(double ratio) {
    return Math.round(ratio * 1000) / 1000.0;
  }

  private String family(String uri, List<CopyLink> links) {
    return links.stream()
        .filter(link -> link.relation() == Relation.NEAR)
        .findFirst()
        .map(link -> memory.copy(link.number()).family())
        .orElse(uri);
  }

  private KnownCopy alive(long number, long now) {
    KnownCopy copy = memory.copy(number);
    return copy == null || isOver(copy, now) ? null : copy;
  }

  /** Written so that an endless horizon does not overflow. */
  private boolean isOver(KnownCopy copy, long now) {
    return now - copy.time() > horizon;
  }
}
