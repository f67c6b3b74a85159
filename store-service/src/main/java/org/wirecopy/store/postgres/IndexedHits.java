package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirecopy.store.postgres.Hits.Counted;
import org.wirecopy.store.postgres.Hits.Hit;
import org.wirecopy.store.search.HitCount;
import org.wirecopy.store.search.Position;
import org.wirecopy.store.search.Search;

/**
 * What indexes tell of hits: how many there are, and which come first. Of several ways to the same
 * it takes the one that Postgres' statistics hold to be the shortest.
 */
final class IndexedHits {
  /** Where Postgres expects so many times what is counted at most, nobody counts. */
  private static final int CERTAINLY_MORE = 5;

  /** Nor where it expects so many times as many, and the newest hits lie as close as that. */
  private static final int TWICE_MORE = 2;

  /** So many of the newest hits say how close hits lie. */
  private static final int SAMPLE = 100;

  private static final HitCount MORE = new HitCount(HitCount.MAX, false);

  private final Connection connection;
  private final Set<String> stems;
  private final Map<Search, HitEstimate> estimates = new HashMap<>();
  private ArrivalBuckets buckets;
  private TimeBounds times;

  IndexedHits(Connection connection, Set<String> stems) {
    this.connection = connection;
    this.stems = stems;
  }

  /** Whether an index finds the hits, and not only each row tells whether it is one. */
  boolean areFound(Search search) {
    return SearchCondition.hasIndex(search, stems);
  }

  HitCount count(Search search, Condition condition) throws SQLException {
    HitEstimate estimate = estimate(search);
    double hits = estimate.hits();
    // Statistics that are old tell of too few rather than of so many too many.
    if (hits > CERTAINLY_MORE * HitCount.MAX) {
      return MORE;
    }
    if (!areFound(search)) {
      Planning.FREE.set(connection);
      return Hits.count(connection, condition);
    }
    if (hits > TWICE_MORE * HitCount.MAX
        && areMore(many(search, condition, HitOrder.NEWEST, null, SAMPLE), SAMPLE)) {
      return MORE;
    }
    Planning.ALL_HITS.set(connection);
    if (hits > HitCount.MAX) {
      for (Condition newest : buckets().newest(Long.MAX_VALUE, estimate.share(HitCount.MAX + 1))) {
        HitCount count = Hits.count(connection, Condition.all(List.of(condition, newest)));
        if (!count.isComplete()) {
          return count;
        }
      }
    }
    return Hits.count(connection, condition);
  }

  /** Counts hits and finds the first, at once where they are few. */
  Counted countedFirst(Search search, Condition condition, HitOrder order, int limit)
      throws SQLException {
    if (areFound(search) && estimate(search).hits() <= HitCount.MAX) {
      Planning.ALL_HITS.set(connection);
      Counted counted = Hits.counted(connection, order.counted(condition, HitCount.MAX + 1, limit));
      return counted.count().isComplete()
          ? counted
          : new Counted(MORE, many(search, condition, order, null, limit), false);
    }
    if (order == HitOrder.NEWEST && estimate(search).hits() > TWICE_MORE * HitCount.MAX) {
      int wanted = Math.max(limit, SAMPLE);
      List<Hit> newest = many(search, condition, order, null, wanted);
      if (areMore(newest, wanted)) {
        return new Counted(MORE, newest.subList(0, limit), false);
      }
    }
    HitCount count = count(search, condition);
    boolean few = areFound(search) && count.isComplete();
    List<Hit> first =
        few ? few(condition, order, null, limit) : many(search, condition, order, null, limit);
    return new Counted(count, first, few);
  }

  /** Whether hits lie so close that there are far more than are counted, if they do everywhere. */
  private boolean areMore(List<Hit> newest, int wanted) throws SQLException {
    if (newest.size() < wanted) {
      return false;
    }
    long oldest = newest.get(newest.size() - 1).position().arrival();
    return newest.size() * buckets().timesSince(oldest) > TWICE_MORE * HitCount.MAX;
  }

  /** The first of so few hits that all are sorted. */
  List<Hit> few(Condition condition, HitOrder order, Position after, int limit)
      throws SQLException {
    Planning.ALL_HITS.set(connection);
    return Hits.read(connection, order.first(condition, after, limit), true);
  }

  /** The first of more hits than are counted. */
  List<Hit> many(Search search, Condition condition, HitOrder order, Position after, int limit)
      throws SQLException {
    return first(search, condition, order, after, limit, HitCount.MAX);
  }

  /**
   * The first hits.
   *
   * @param decided what of the search an index decides
   * @param asked what hits fit
   * @param known at least as many hits there are, whatever old statistics say
   */
  List<Hit> first(
      Search decided, Condition asked, HitOrder order, Position after, int limit, int known)
      throws SQLException {
    if (!areFound(decided)) {
      Planning.IN_ORDER.set(connection);
      return Hits.read(connection, order.first(asked, after, limit), false);
    }
    HitEstimate estimate = estimate(decided).atLeast(known);
    List<Condition> nearest = nearest(order, after, estimate, limit);
    Planning.ALL_HITS.set(connection);
    for (Condition near : nearest) {
      Condition both = Condition.all(List.of(asked, near));
      List<Hit> hits = Hits.read(connection, order.first(both, after, limit), false);
      if (hits.size() == limit) {
        return hits;
      }
    }
    estimate.first(limit).set(connection);
    return Hits.read(connection, order.first(asked, after, limit), false);
  }

  /** Which articles come first in an order, whatever they hold: none where all hits are as near. */
  private List<Condition> nearest(HitOrder order, Position after, HitEstimate estimate, int wanted)
      throws SQLException {
    return switch (order) {
      case NEWEST -> {
        long newest = after == null ? Long.MAX_VALUE : after.arrival();
        yield buckets().newest(newest, estimate.share(wanted));
      }
      case PUBLISHED ->
          estimate.first(wanted) == Planning.IN_ORDER
              ? List.of()
              : times().last(after, estimate.share(wanted)).stream().toList();
      case URI -> List.of();
    };
  }

  /** Nearly all may be shown, and statistics know nothing of that. */
  private HitEstimate estimate(Search any) throws SQLException {
    HitEstimate known = estimates.get(any);
    if (known == null) {
      Planning.FREE.set(connection);
      known =
          HitEstimate.of(
              connection,
              SearchCondition.of(any.withRestricted(), stems, "a"),
              buckets().articles());
      estimates.put(any, known);
    }
    return known;
  }

  private TimeBounds times() throws SQLException {
    if (times == null) {
      times = TimeBounds.of(connection);
    }
    return times;
  }

  private ArrivalBuckets buckets() throws SQLException {
    if (buckets == null) {
      buckets = ArrivalBuckets.of(connection);
    }
    return buckets;
  }
}
