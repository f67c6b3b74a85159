package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wirecopy.store.postgres.Hits.Best;
import org.wirecopy.store.postgres.Hits.Counted;
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

  private final Connection connection;
  private final Search search;
  private final Set<String> stems;
  private final Condition condition;
  private final IndexedHits indexed;
  private final CountedHits counted;

  HitFinder(Connection connection, Search search, Set<String> stems) {
    this.connection = connection;
    this.search = search;
    this.stems = stems;
    condition = SearchCondition.of(search, stems, "a");
    indexed = new IndexedHits(connection, stems);
    counted = new CountedHits(connection, indexed);
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
      return counted.count(search, condition);
    }
    List<UUID> candidates = ids(candidates(HitOrder.NEWEST, null));
    int hits = countOf(candidates);
    return new HitCount(hits, candidates.size() < MAX_CANDIDATES);
  }

  /**
   * The newest hits.
   *
   * @param ids of as many as were asked for
   * @param count how many there are in all, or at least are
   */
  record Newest(List<UUID> ids, HitCount count) {
    boolean areAll() {
      return count.isComplete() && count.count() == ids.size();
    }
  }

  Newest newest(int most) throws SQLException {
    if (search.isDecidedByIndexes()) {
      Counted newest = counted.countedFirst(search, condition, HitOrder.NEWEST, most);
      return new Newest(ids(newest.first()), newest.count());
    }
    List<UUID> candidates = ids(candidates(HitOrder.NEWEST, null));
    List<UUID> ids = ids(hitsAmong(candidates, HitOrder.NEWEST, MAX_CANDIDATES));
    return new Newest(ids, new HitCount(ids.size(), candidates.size() < MAX_CANDIDATES));
  }

  /**
   * Makes ready for a statement over all hits, or where there are more than are counted, over the
   * newest.
   *
   * @return what a row {@code a} of {@code articles} has to fit
   */
  Condition counted(Newest newest) throws SQLException {
    if (newest.areAll() || !newest.count().isComplete()) {
      Planning.BY_ID.set(connection);
      return oneOf(newest.ids());
    }
    (indexed.areFound(search) ? Planning.ALL_HITS : Planning.FREE).set(connection);
    return condition;
  }

  private String ranking() {
    return search.query() == null
        ? null
        : new TextQuery(stems).ranking(search.query()).orElse(null);
  }

  private Found decided(Sort sort, String ranking, Position after, int limit) throws SQLException {
    if (after == null) {
      return firstPage(sort, ranking, limit);
    }
    if (sort == Sort.RELEVANCE) {
      List<UUID> compared = ids(behind(HitOrder.NEWEST, from(after), after.few(), MAX_RANKED));
      return best(oneOf(compared), ranking, after.few(), after, Optional.empty(), limit);
    }
    List<Hit> hits = behind(HitOrder.of(sort), after, after.few(), limit);
    return new Found(hits, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Found firstPage(Sort sort, String ranking, int limit) throws SQLException {
    if (sort != Sort.RELEVANCE) {
      Counted first = counted.countedFirst(search, condition, HitOrder.of(sort), limit);
      return new Found(
          first.first(), Optional.empty(), Optional.of(first.count()), Optional.empty());
    }
    Counted best = counted.countedBest(search, condition, ranking, MAX_RANKED, limit);
    Optional<HitCount> total = Optional.of(best.count());
    if (!best.areBest()) {
      return best(oneOf(ids(best.first())), ranking, best.few(), null, total, limit);
    }
    int over = (int) Math.min(MAX_RANKED, best.count().count());
    return new Found(best.first(), Optional.empty(), total, Optional.of(over));
  }

  private List<Hit> behind(HitOrder order, Position after, boolean few, int limit)
      throws SQLException {
    return few
        ? indexed.few(condition, order, after, limit)
        : indexed.many(search, condition, order, after, limit);
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
    Planning.BY_ID.set(connection);
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
    Condition asked = SearchCondition.of(wider, stems, "a");
    return indexed.first(wider, asked, order, after, MAX_CANDIDATES, 0);
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
