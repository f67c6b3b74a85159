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

  /** Nor where it expects so many, and the newest hits lie as close as that. */
  private static final int SURELY_MORE = HitCount.MAX * 3 / 2;

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
    return isCertainlyMore(search)
        ? MORE
        : count(search, condition, sample(search, condition, SAMPLE));
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
    boolean isNewest = order == HitOrder.NEWEST;
    List<Hit> sample = isNewest ? sample(search, condition, Math.max(limit, SAMPLE)) : List.of();
    HitCount count = isNewest ? count(search, condition, sample) : count(search, condition);
    if (areFound(search) && count.isComplete()) {
      return new Counted(count, few(condition, order, null, limit), true);
    }
    List<Hit> first =
        sample.size() < limit
            ? many(search, condition, order, null, limit)
            : sample.subList(0, limit);
    return new Counted(count, first, false);
  }

  /**
   * Counts hits where their number is not clear from others.
   *
   * @param sample the newest, as far as they can tell
   */
  private HitCount count(Search search, Condition condition, List<Hit> sample) throws SQLException {
    if (isCertainlyMore(search) || areMore(sample)) {
      return MORE;
    }
    if (!areFound(search)) {
      Planning.FREE.set(connection);
      return Hits.count(connection, condition);
    }
    HitEstimate estimate = estimate(search);
    Planning.ALL_HITS.set(connection);
    if (estimate.hits() > HitCount.MAX) {
      for (Condition newest : buckets().newest(Long.MAX_VALUE, estimate.share(HitCount.MAX + 1))) {
        HitCount count = Hits.count(connection, Condition.all(List.of(condition, newest)));
        if (!count.isComplete()) {
          return count;
        }
      }
    }
    return Hits.count(connection, condition);
  }

  /** Statistics that are old tell of too few rather than of so many too many. */
  private boolean isCertainlyMore(Search search) throws SQLException {
    return estimate(search).hits() > CERTAINLY_MORE * HitCount.MAX;
  }

  /** The newest hits, where they and statistics may tell that nobody need count; otherwise none. */
  private List<Hit> sample(Search search, Condition condition, int wanted) throws SQLException {
    return areFound(search) && estimate(search).hits() > SURELY_MORE
        ? many(search, condition, HitOrder.NEWEST, null, wanted)
        : List.of();
  }

  /** Whether hits lie so close that there are far more than are counted, if they do everywhere. */
  private boolean areMore(List<Hit> sample) throws SQLException {
    if (sample.size() < SAMPLE) {
      return false;
    }
    long oldest = sample.get(sample.size() - 1).position().arrival();
    return sample.size() * buckets().timesSince(oldest) > SURELY_MORE;
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
