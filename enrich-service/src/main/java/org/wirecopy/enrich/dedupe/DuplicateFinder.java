package org.wirecopy.enrich.dedupe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirecopy.enrich.dedupe.RememberedArticles.Partner;

/**
 * Links each article to the earlier ones that it shares text with, and remembers it for later ones.
 * Articles arrive one by one, and their order decides who is linked to whom: this class is all that
 * the topology, the tests and the benchmarks know of the rules.
 */
public final class DuplicateFinder {
  /** How many expired articles one arriving article clears away. */
  private static final int MAX_EXPIRED = 8;

  private final DuplicateMemory memory;
  private final RememberedArticles remembered;
  private final SimilarArticles similar;

  /** The article that is forgotten next, and when it came; read once for all that arrive. */
  private Long oldest;

  private long oldestTime;

  /**
   * A finder over what is remembered already. Nobody else changes that memory meanwhile.
   *
   * @param horizon how long an article is remembered, milliseconds of the stream's clock
   */
  public DuplicateFinder(DuplicateRules rules, DuplicateMemory memory, long horizon) {
    this.memory = memory;
    this.remembered = new RememberedArticles(memory, horizon);
    this.similar = new SimilarArticles(rules, remembered);
  }

  /**
   * An article that arrives.
   *
   * @param number above all numbers before
   * @param exactKey as {@link ExactKey} makes it
   * @param time of the stream's clock, milliseconds; never before an earlier one's
   * @param newest whether it is its article's newest version; an older one is linked, but neither
   *     replaces what is remembered of its article nor is remembered itself
   */
  public record Arrival(
      long number, String uri, String exactKey, TextSketch sketch, long time, boolean newest) {}

  /**
   * Finds an article's duplicates. The same text again gets the answer that it got first, as far as
   * the others are still there, and changes nothing; another text replaces the older one.
   */
  public FoundDuplicates arrive(Arrival arrival) {
    expire(arrival.time());
    Long number = memory.number(arrival.uri());
    Optional<FoundDuplicates> answered = answered(arrival, number);
    if (answered.isPresent()) {
      return answered.get();
    }
    if (number != null && arrival.newest()) {
      memory.remove(number);
    }
    return anew(arrival);
  }

  /**
   * The answer that an article with the same text got first, as far as the others are still there;
   * empty where it is not remembered, or with another text. Changes nothing.
   */
  public Optional<FoundDuplicates> answered(Arrival arrival) {
    return answered(arrival, memory.number(arrival.uri()));
  }

  private Optional<FoundDuplicates> answered(Arrival arrival, Long number) {
    IndexedArticle known = number == null ? null : remembered.article(number, arrival.time());
    return known != null && known.exactKey().equals(arrival.exactKey())
        ? Optional.of(again(arrival, number, known))
        : Optional.empty();
  }

  /**
   * Forgets an article. Its number is used up all the same.
   *
   * @param time of the stream's clock, milliseconds
   */
  public void takeDown(String uri, long time) {
    expire(time);
    Long number = memory.number(uri);
    if (number != null) {
      memory.remove(number);
    }
  }

  private FoundDuplicates again(Arrival arrival, long number, IndexedArticle known) {
    List<Long> equal =
        memory.equal(arrival.exactKey()).stream().filter(other -> other <= number).toList();
    return found(
        arrival, equal, known.family(), remembered.partners(known.links(), arrival.time()));
  }

  private FoundDuplicates anew(Arrival arrival) {
    SimilarArticles.Reading reading = similar.read(arrival);
    List<Long> equal = memory.equal(arrival.exactKey());
    FoundDuplicates found =
        found(arrival, equal, reading.familyOr(arrival.uri()), reading.partners());
    if (arrival.newest()) {
      boolean grouped =
          !arrival.exactKey().equals(ExactKey.OF_NOTHING) && equal.size() < ExactGroup.MAX_MEMBERS;
      memory.put(arrival.number(), article(arrival, reading, grouped, found.family()));
    }
    return found;
  }

  /**
   * Exact duplicates, and others behind them.
   *
   * @param family of an article without exact duplicates
   */
  private FoundDuplicates found(
      Arrival arrival, List<Long> equal, String family, List<Partner> others) {
    FoundDuplicates exact =
        ExactDuplicates.find(arrival.uri(), arrival.exactKey(), group(arrival, equal), family);
    return ExactDuplicates.withOthers(exact, others.stream().map(Partner::published).toList());
  }

  private static IndexedArticle article(
      Arrival arrival, SimilarArticles.Reading reading, boolean grouped, String family) {
    return new IndexedArticle(
        arrival.uri(),
        arrival.exactKey(),
        grouped,
        family,
        arrival.time(),
        reading.fresh(),
        reading.own(),
        reading.listed(),
        reading.fresh() ? arrival.sketch().distinctLines() : Fingerprints.NONE,
        reading.partners().stream().map(Partner::link).toList());
  }

  /** The articles under these numbers, as far as they are still there. */
  private ExactGroup group(Arrival arrival, List<Long> equal) {
    List<ExactGroup.Member> members = new ArrayList<>();
    for (long number : equal) {
      IndexedArticle other = remembered.article(number, arrival.time());
      if (other != null) {
        members.add(new ExactGroup.Member(other.uri(), other.family()));
      }
    }
    return new ExactGroup(members);
  }

  /** Forgets the oldest articles if their time is over, a few at once. */
  private void expire(long now) {
    for (int i = 0; i < MAX_EXPIRED; i++) {
      Long number = memory.oldest();
      if (number == null) {
        return;
      }
      if (!number.equals(oldest)) {
        oldest = number;
        oldestTime = memory.article(number).time();
      }
      if (!remembered.isOver(oldestTime, now)) {
        return;
      }
      memory.remove(number);
    }
  }
}
