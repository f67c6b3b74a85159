package org.wirecopy.enrich.dedupe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.Dedupe.Relation;

/**
 * Finds the earlier articles that an article shares text with, and remembers it for later ones.
 * Articles are numbered as they come. Equal texts are {@link ExactDuplicates}' business: of those,
 * nothing is said here.
 */
public final class CopyFinder {
  private static final Comparator<CopyLink> BEST_FIRST =
      Comparator.comparing((CopyLink link) -> link.relation() == Relation.NEAR)
          .thenComparing(CopyLink::similarity)
          .reversed()
          .thenComparing(CopyLink::number);

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
  public record Arrival(long number, String uri, String exactKey, String text, long time) {}

  /** What is known of an article before the newest arrival; nothing where its text has changed. */
  private KnownCopy known(Arrival arrival) {
    Long number = memory.number(arrival.uri());
    KnownCopy copy = number == null ? null : alive(number, arrival.time());
    return copy != null && copy.exactKey().equals(arrival.exactKey()) ? copy : null;
  }

  /**
   * The article with its links. The same text again gets the answer that it got first, as far as
   * the others are still there.
   */
  public KnownCopy find(Arrival arrival) {
    KnownCopy known = known(arrival);
    if (known != null) {
      List<CopyLink> links =
          known.links().stream()
              .filter(link -> alive(link.number(), arrival.time()) != null)
              .toList();
      return new KnownCopy(
          known.uri(),
          known.exactKey(),
          known.family(),
          known.time(),
          known.fresh(),
          known.fingerprints(),
          known.lines(),
          links);
    }
    return read(arrival);
  }

  /** Remembers what {@link #find} gave, in place of an older version; the same text stays as is. */
  public void remember(Arrival arrival, KnownCopy found, String family) {
    if (known(arrival) == null) {
      forget(arrival.uri());
      KnownCopy kept = found.withFamily(family);
      memory.put(arrival.number(), kept);
      memory.enter(arrival.number(), kept, rules.mostPostings());
    }
  }

  /** Forgets an article. */
  public void forget(String uri) {
    Long number = memory.number(uri);
    KnownCopy copy = number == null ? null : memory.copy(number);
    if (copy != null) {
      memory.strike(number, copy);
      memory.remove(number, copy);
    }
  }

  /** Forgets the oldest articles if their time is over, a few at once, and returns them. */
  public List<KnownCopy> expire(long now) {
    List<KnownCopy> expired = new ArrayList<>();
    while (expired.size() < MOST_EXPIRED) {
      Long number = memory.oldest();
      KnownCopy copy = number == null ? null : memory.copy(number);
      if (copy == null || !isOver(copy, now)) {
        break;
      }
      forget(copy.uri());
      expired.add(copy);
    }
    return expired;
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
    List<TextLine> lines = TextLine.of(arrival.text());
    Fingerprints own =
        Sketch.fingerprints(
            lines.stream()
                .filter(line -> memory.line(line.hash()) < rules.boilerplateLine())
                .map(TextLine::words)
                .collect(Collectors.joining(" ")));
    Set<Long> common = new HashSet<>();
    Map<Long, Integer> shared = new HashMap<>();
    int unseen = 0;
    for (int i = 0; i < own.size(); i++) {
      Posting posting = memory.fingerprint(own.at(i));
      unseen += posting.isEmpty() ? 1 : 0;
      if (posting.fresh() > rules.commonFingerprint()) {
        common.add(own.at(i));
      } else {
        posting.articles().forEach(article -> shared.merge(article, 1, Integer::sum));
      }
    }
    boolean fresh = unseen >= rules.freshPart() * own.size();
    List<CopyLink> links = new ArrayList<>();
    shared.forEach(
        (number, times) -> {
          KnownCopy other = times < rules.fewestShared() ? null : alive(number, arrival.time());
          if (other != null && isAnother(other, arrival)) {
            Overlap overlap = Overlap.of(own, other.fingerprints(), common);
            if (overlap.isCopy(rules)) {
              links.add(link(number, overlap));
            }
          }
        });
    links.sort(BEST_FIRST);
    List<CopyLink> best = links.subList(0, Math.min(links.size(), rules.mostLinks()));
    return new KnownCopy(
        arrival.uri(),
        arrival.exactKey(),
        family(arrival.uri(), best),
        arrival.time(),
        fresh,
        own,
        fresh ? hashes(lines) : Fingerprints.NONE,
        best);
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

  private static Fingerprints hashes(List<TextLine> lines) {
    return Fingerprints.owning(lines.stream().mapToLong(TextLine::hash).distinct().toArray());
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
