package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.wirecopy.store.postgres.DensityLook.Seen;
import org.wirecopy.store.postgres.Hits.Counted;
import org.wirecopy.store.postgres.Hits.Hit;
import org.wirecopy.store.search.HitCount;
import org.wirecopy.store.search.Search;

/**
 * Counts what indexes tell of hits, and finds the first of them on the way, where one statement
 * does both or the first tell that nobody need count.
 */
final class CountedHits {
  /** Where Postgres expects so many times what is counted at most, nobody counts. */
  private static final int CERTAINLY_MORE = 5;

  /** Nor where it expects so many, and the newest hits lie as close as that. */
  private static final int SURELY_MORE = HitCount.MAX * 3 / 2;

  /** So many of the newest hits say how close hits lie. */
  private static final int SAMPLE = 100;

  private static final int BOUND = HitCount.MAX + 1;

  private static final Seen NOTHING = new Seen(List.of(), 0);

  private static final HitCount MORE = new HitCount(HitCount.MAX, false);

  private final Connection connection;
  private final IndexedHits indexed;

  CountedHits(Connection connection, IndexedHits indexed) {
    this.connection = connection;
    this.indexed = indexed;
  }

  HitCount count(Search search, Condition condition) throws SQLException {
    return isCertainlyMore(search) || look(search, condition, SAMPLE).expected() > SURELY_MORE
        ? MORE
        : count(search, condition, sample(search, condition, SAMPLE));
  }

  /** Counts hits and finds the first, at once where they are few. */
  Counted countedFirst(Search search, Condition condition, HitOrder order, int limit)
      throws SQLException {
    Condition atOnce = order.counted(condition, BOUND, limit);
    return counted(search, condition, new First(order, limit, atOnce, false));
  }

  /**
   * Counts hits and finds the newest; where they are few, which of these fit some words best.
   *
   * @param newest how many are compared
   * @param limit how many of the best
   */
  Counted countedBest(Search search, Condition condition, String words, int newest, int limit)
      throws SQLException {
    Condition atOnce = Hits.countedBest(condition, words, BOUND, newest, limit);
    return counted(search, condition, new First(HitOrder.NEWEST, newest, atOnce, true));
  }

  /**
   * Which hits are wanted.
   *
   * @param atOnce the statement that counts all and reads these
   * @param areBest whether it reads the best of them instead
   */
  private record First(HitOrder order, int limit, Condition atOnce, boolean areBest) {
    boolean areNewest() {
      return order == HitOrder.NEWEST;
    }
  }

  private Counted counted(Search search, Condition condition, First wanted) throws SQLException {
    int sampled = wanted.areNewest() ? Math.max(wanted.limit(), SAMPLE) : SAMPLE;
    Seen seen = look(search, condition, sampled);
    boolean areMore = seen.expected() > SURELY_MORE;
    if (areMore || (wanted.areNewest() && !seen.newest().isEmpty())) {
      HitCount count = areMore ? MORE : count(search, condition, List.of());
      return new Counted(count, first(search, condition, wanted, seen.newest()), false, false);
    }
    if (indexed.areFound(search) && indexed.estimate(search).hits() <= HitCount.MAX) {
      Planning.ALL_HITS.set(connection);
      Counted counted = Hits.counted(connection, wanted.atOnce(), wanted.areBest());
      return counted.count().isComplete()
          ? counted
          : new Counted(MORE, first(search, condition, wanted, List.of()), false, false);
    }
    List<Hit> sample = sample(search, condition, sampled);
    HitCount count = count(search, condition, sample);
    if (indexed.areFound(search) && count.isComplete()) {
      return new Counted(
          count, indexed.few(condition, wanted.order(), null, wanted.limit()), true, false);
    }
    return new Counted(count, first(search, condition, wanted, sample), false, false);
  }

  private List<Hit> first(Search search, Condition condition, First wanted, List<Hit> newest)
      throws SQLException {
    return wanted.areNewest() && newest.size() >= wanted.limit()
        ? newest.subList(0, wanted.limit())
        : indexed.many(search, condition, wanted.order(), null, wanted.limit());
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
    if (!indexed.areFound(search)) {
      Planning.FREE.set(connection);
      return Hits.count(connection, condition);
    }
    HitEstimate estimate = indexed.estimate(search);
    Planning.ALL_HITS.set(connection);
    if (estimate.hits() > HitCount.MAX) {
      for (Condition newest : indexed.buckets().newest(Long.MAX_VALUE, estimate.share(BOUND))) {
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
    return indexed.estimate(search).hits() > CERTAINLY_MORE * HitCount.MAX;
  }

  /** The newest hits, where they and statistics may tell that nobody need count; otherwise none. */
  private List<Hit> sample(Search search, Condition condition, int wanted) throws SQLException {
    return indexed.areFound(search) && indexed.estimate(search).hits() > SURELY_MORE
        ? indexed.many(search, condition, HitOrder.NEWEST, null, wanted)
        : List.of();
  }

  /**
   * Looks at some hits where words' beginnings are asked for, of which statistics know too little.
   */
  private Seen look(Search search, Condition condition, int wanted) throws SQLException {
    Search known = search.withoutBeginnings();
    if (known.equals(search)
        || !indexed.areFound(search)
        || indexed.estimate(search).hits() > SURELY_MORE
        || indexed.estimate(known).hits() <= SURELY_MORE) {
      return NOTHING;
    }
    double share = indexed.estimate(search).atLeast(HitCount.MAX).share(wanted);
    Optional<DensityLook> look = DensityLook.of(indexed.buckets(), share);
    Planning.ALL_HITS.set(connection);
    return look.isEmpty() ? NOTHING : look.get().look(connection, condition, wanted);
  }

  /** Whether hits lie so close that there are far more than are counted, if they do everywhere. */
  private boolean areMore(List<Hit> sample) throws SQLException {
    if (sample.size() < SAMPLE) {
      return false;
    }
    long oldest = sample.get(sample.size() - 1).position().arrival();
    return sample.size() * indexed.buckets().timesSince(oldest) > SURELY_MORE;
  }
}
