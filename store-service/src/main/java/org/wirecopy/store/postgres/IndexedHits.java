package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirecopy.store.postgres.Hits.Hit;
import org.wirecopy.store.search.HitCount;
import org.wirecopy.store.search.Position;
import org.wirecopy.store.search.Search;

/**
 * Which hits come first, as indexes tell it. Of several ways to the same it takes the one that
 * Postgres' statistics hold to be the shortest.
 */
final class IndexedHits {
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
  HitEstimate estimate(Search any) throws SQLException {
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

  ArrivalBuckets buckets() throws SQLException {
    if (buckets == null) {
      buckets = ArrivalBuckets.of(connection);
    }
    return buckets;
  }
}
