package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wirecopy.store.postgres.Hits.Best;
import org.wirecopy.store.postgres.Hits.Hit;
import org.wirecopy.store.search.HitCount;
import org.wirecopy.store.search.Position;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.search.Sort;
import org.wirecopy.store.search.TextQuery;

/**
 * Finds the hits of one search within a transaction. Where indexes decide which articles are hits
 * their count chooses the way. Where each has to be looked at (phrases, for one), the first
 * candidates are, and the list goes on behind them.
 */
final class HitFinder {
  /** Of so many hits, the newest, the best are found. */
  static final int MAX_RANKED = 500;

  /** So many articles are looked at for one answer. */
  static final int MAX_CANDIDATES = 500;

  /** Looked at together: most pages are full after the first few. */
  private static final int FIRST_LOOK = 100;

  private static final int LONGER_LOOK = 4;

  /** Where Postgres expects so many times what is counted at most, nobody counts. */
  private static final int CERTAINLY_MORE = 5;

  private final Connection connection;
  private final Search search;
  private final Set<String> stems;
  private final Condition condition;
  private final Map<Search, HitEstimate> estimates = new HashMap<>();

  HitFinder(Connection connection, Search search, Set<String> stems) {
    this.connection = connection;
    this.search = search;
    this.stems = stems;
    condition = SearchCondition.of(search, stems, "a");
  }

  /**
   * A page of hits.
   *
   * @param hits one more than was asked for where the list goes on
   * @param end behind which the list goes on where there are fewer hits
   * @param total of all pages together; empty on later pages
   * @param over how many hits were compared for the best; empty for other orders
   */
  record Found(
      List<Hit> hits, Optional<Position> end, Optional<HitCount> total, Optional<Integer> over) {}

  /**
   * Finds a page.
   *
   * @param after null for the first
   * @param limit one more than the page can hold
   */
  Found find(Sort asked, Position after, int limit) throws SQLException {
    String ranking = ranking();
    Sort sort = asked == Sort.RELEVANCE && ranking == null ? Sort.NEWEST : asked;
    return search.isDecidedByIndexes()
        ? decided(sort, ranking, after, limit)
        : lookedAt(sort, ranking, after, limit);
  }

  /** How many hits there are, or at least are. */
  HitCount count() throws SQLException {
    if (search.isDecidedByIndexes()) {
      return countDecided();
    }
    List<UUID> candidates = ids(candidates(HitOrder.NEWEST, null));
    int hits = countOf(candidates);
    return new HitCount(hits, candidates.size() < MAX_CANDIDATES);
  }

  private HitCount countDecided() throws SQLException {
    if (!isIndexed()) {
      Planning.FREE.set(connection);
      return Hits.count(connection, condition);
    }
    // Statistics that are old tell of too few rather than of so many too many.
    if (estimate(search).hits() > CERTAINLY_MORE * HitCount.MAX) {
      return new HitCount(HitCount.MAX, false);
    }
    Planning.ALL_HITS.set(connection);
    return Hits.count(connection, condition);
  }

  /**
   * The newest hits.
   *
   * @param condition that tells them from all others, but for those beyond {@code count}
   * @param count how many they are, and whether they are all
   * @param planning how to find them
   */
  record Newest(Condition condition, HitCount count, Planning planning) {}

  /**
   * The newest hits: all of them where they are as few as are counted.
   *
   * @param most of more hits
   */
  Newest newest(int most) throws SQLException {
    if (search.isDecidedByIndexes()) {
      HitCount count = count();
      return count.isComplete()
          ? new Newest(condition, count, isIndexed() ? Planning.ALL_HITS : Planning.IN_ORDER)
          : new Newest(condition, new HitCount(most, false), first(search, most));
    }
    List<UUID> candidates = ids(candidates(HitOrder.NEWEST, null));
    List<UUID> ids = ids(hitsAmong(candidates, HitOrder.NEWEST, MAX_CANDIDATES));
    return new Newest(
        oneOf(ids), new HitCount(ids.size(), candidates.size() < MAX_CANDIDATES), Planning.BY_ID);
  }

  /** The ids of the newest hits, at most so many. */
  List<UUID> ids(Newest newest, int most) throws SQLException {
    newest.planning().set(connection);
    return ids(Hits.read(connection, HitOrder.NEWEST.first(newest.condition(), null, most), false));
  }

  private String ranking() {
    return search.query() == null
        ? null
        : new TextQuery(stems).ranking(search.query()).orElse(null);
  }

  private boolean isIndexed() {
    return SearchCondition.hasIndex(search, stems);
  }

  private Found decided(Sort sort, String ranking, Position after, int limit) throws SQLException {
    boolean few = after != null && after.few();
    Optional<HitCount> total = Optional.empty();
    if (after == null) {
      HitCount count = count();
      few = isIndexed() && count.isComplete();
      total = Optional.of(count);
    }
    if (sort == Sort.RELEVANCE) {
      return best(few ? upTo(after) : oneOf(newestUpTo(after)), ranking, few, after, total, limit);
    }
    (few ? Planning.ALL_HITS : many(limit)).set(connection);
    List<Hit> hits = Hits.read(connection, HitOrder.of(sort).first(condition, after, limit), few);
    return new Found(hits, Optional.empty(), total, Optional.empty());
  }

  /** The way to the first of more hits than are counted, whatever old statistics say. */
  private Planning many(int limit) throws SQLException {
    return isIndexed() ? estimate(search).atLeast(HitCount.MAX).first(limit) : Planning.IN_ORDER;
  }

  private Condition upTo(Position after) {
    return after == null
        ? condition
        : Condition.all(List.of(condition, Condition.of("a.arrival <= ?", after.arrival())));
  }

  private List<UUID> newestUpTo(Position after) throws SQLException {
    return ids(first(search, condition, HitOrder.NEWEST, from(after), MAX_RANKED));
  }

  private Found lookedAt(Sort sort, String ranking, Position after, int limit) throws SQLException {
    List<Hit> candidates =
        candidates(HitOrder.of(sort), sort == Sort.RELEVANCE ? from(after) : after);
    boolean isAll = candidates.size() < MAX_CANDIDATES;
    List<UUID> ids = ids(candidates);
    if (sort == Sort.RELEVANCE) {
      Optional<HitCount> total =
          after == null ? Optional.of(new HitCount(countOf(ids), isAll)) : Optional.empty();
      return best(among(ids), ranking, false, after, total, limit);
    }
    List<Hit> hits = new ArrayList<>();
    int looked = 0;
    for (int look = FIRST_LOOK; looked < ids.size() && hits.size() < limit; look *= LONGER_LOOK) {
      List<UUID> some = ids.subList(looked, Math.min(ids.size(), looked + look));
      hits.addAll(hitsAmong(some, HitOrder.of(sort), limit - hits.size()));
      looked += some.size();
    }
    boolean isEnd = isAll || hits.size() == limit;
    return new Found(
        hits,
        isEnd ? Optional.empty() : Optional.of(candidates.get(ids.size() - 1).position()),
        after == null ? Optional.of(total(hits.size(), limit, ids)) : Optional.empty(),
        Optional.empty());
  }

  private List<Hit> hitsAmong(List<UUID> candidates, HitOrder order, int limit)
      throws SQLException {
    Planning.BY_ID.set(connection);
    return Hits.read(connection, order.first(among(candidates), null, limit), false);
  }

  /** Exact where that does not take long, and otherwise how many there are at least. */
  private HitCount total(int found, int limit, List<UUID> candidates) throws SQLException {
    if (found < limit) {
      return new HitCount(found, candidates.size() < MAX_CANDIDATES);
    }
    return candidates.size() == MAX_CANDIDATES
        ? new HitCount(found, false)
        : new HitCount(countOf(candidates), true);
  }

  private Found best(
      Condition compared,
      String ranking,
      boolean few,
      Position after,
      Optional<HitCount> total,
      int limit)
      throws SQLException {
    (few ? Planning.ALL_HITS : Planning.BY_ID).set(connection);
    Best best =
        Hits.best(
            connection,
            compared,
            ranking,
            MAX_RANKED,
            few,
            after == null ? 0 : after.given(),
            limit);
    return new Found(best.hits(), Optional.empty(), total, Optional.of(best.over()));
  }

  private List<Hit> candidates(HitOrder order, Position after) throws SQLException {
    Search wider = search.candidates();
    return first(wider, SearchCondition.of(wider, stems, "a"), order, after, MAX_CANDIDATES);
  }

  /** The first of what indexes decide. */
  private List<Hit> first(
      Search decided, Condition asked, HitOrder order, Position after, int limit)
      throws SQLException {
    first(decided, limit).set(connection);
    return Hits.read(connection, order.first(asked, after, limit), false);
  }

  private Planning first(Search decided, int limit) throws SQLException {
    if (!SearchCondition.hasIndex(decided, stems)) {
      return Planning.IN_ORDER;
    }
    return estimate(decided).first(limit);
  }

  /** Nearly all may be shown, and statistics know nothing of that. */
  private HitEstimate estimate(Search any) throws SQLException {
    HitEstimate known = estimates.get(any);
    if (known == null) {
      Planning.FREE.set(connection);
      known = HitEstimate.of(connection, SearchCondition.of(any.withRestricted(), stems, "a"));
      estimates.put(any, known);
    }
    return known;
  }

  private int countOf(List<UUID> candidates) throws SQLException {
    Planning.BY_ID.set(connection);
    return Hits.count(connection, among(candidates), MAX_CANDIDATES);
  }

  /** The hits among candidates. */
  private Condition among(List<UUID> candidates) {
    Condition rest = SearchCondition.ofCandidate(search, stems, "a");
    return Condition.all(List.of(oneOf(candidates), rest));
  }

  private static Condition oneOf(List<UUID> ids) {
    return Condition.of("a.id = ANY (?::uuid[])", Ids.text(ids));
  }

  /** The best are found among the same articles on each page, whatever has come in between. */
  private static Position from(Position after) {
    return after == null
        ? null
        : new Position(false, after.arrival() + 1, after.time(), after.uri(), 0);
  }

  private static List<UUID> ids(List<Hit> hits) {
    return hits.stream().map(Hit::id).toList();
  }
}
