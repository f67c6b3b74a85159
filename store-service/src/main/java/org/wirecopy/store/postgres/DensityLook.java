package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.wirecopy.store.postgres.Hits.Hit;

/**
 * Looks how close hits lie among the newest arrivals and in two buckets further back, where
 * statistics cannot tell how many there are: if there are far more than are counted, they lie close
 * in all three.
 */
final class DensityLook {
  private static final String HITS =
      """
      SELECT a.id, a.arrival, coalesce(a.published, a.ingested_at) AS time, a.uri,
             count(*) FILTER (WHERE a.arrival / %1$d >= ?) OVER () AS newest,
             count(*) FILTER (WHERE a.arrival / %1$d = ?) OVER () AS older,
             count(*) FILTER (WHERE a.arrival / %1$d = ?) OVER () AS oldest
      FROM articles a
      """
          .formatted(ArrivalBuckets.SIZE);

  /** Of fewer older buckets two are too large a part. */
  private static final int LEAST_OLDER = 6;

  private final ArrivalBuckets buckets;
  private final long newest;

  /**
   * A hit.
   *
   * @param newest how many are among the newest arrivals
   * @param expected how many there would be in all
   */
  private record Found(Hit hit, long newest, double expected) {}

  private DensityLook(ArrivalBuckets buckets, long newest) {
    this.buckets = buckets;
    this.newest = newest;
  }

  /**
   * Makes ready for a look.
   *
   * @param share which part of all is to be among the newest
   * @return empty where so many buckets would be looked at that counting takes no longer
   */
  static Optional<DensityLook> of(ArrivalBuckets buckets, double share) {
    return buckets
        .lowest(share)
        .filter(lowest -> lowest >= LEAST_OLDER && buckets.isInWords(oldest(lowest)))
        .map(lowest -> new DensityLook(buckets, lowest));
  }

  /**
   * What was seen.
   *
   * @param newest hits; none where the newest arrivals hold fewer than were wanted
   * @param expected how many hits there are, if they lie as close everywhere as they do where they
   *     lie least close
   */
  record Seen(List<Hit> newest, double expected) {}

  /**
   * Looks.
   *
   * @param wanted how many of the newest hits
   */
  Seen look(Connection connection, Condition condition, int wanted) throws SQLException {
    LongStream places =
        LongStream.concat(
            LongStream.of(oldest(newest), older(newest)),
            LongStream.rangeClosed(newest, buckets.last() / ArrivalBuckets.SIZE));
    Condition looked = Condition.all(List.of(condition, buckets.among(places)));
    List<Object> parameters = new ArrayList<>(List.of(newest, older(newest), oldest(newest)));
    parameters.addAll(looked.parameters());
    parameters.add(wanted);
    Condition select =
        new Condition(
            HITS + " WHERE " + looked.sql() + " ORDER BY a.arrival DESC LIMIT ?", parameters);
    List<Found> found = Statements.list(connection, select, this::found);
    boolean areNewest = found.size() == wanted && found.get(0).newest() >= wanted;
    return new Seen(
        areNewest ? found.stream().map(Found::hit).toList() : List.of(),
        found.isEmpty() ? 0 : found.get(0).expected());
  }

  private static long older(long newest) {
    return newest * 2 / 3;
  }

  private static long oldest(long newest) {
    return newest / 3;
  }

  private Found found(ResultSet row) throws SQLException {
    return new Found(Hits.hit(row, false, 0), row.getLong("newest"), expected(row));
  }

  private double expected(ResultSet row) throws SQLException {
    double newestOnes = row.getLong("newest") * buckets.timesSince(newest * ArrivalBuckets.SIZE);
    double far =
        Math.min(row.getLong("older"), row.getLong("oldest"))
            * (buckets.last() + 1.0)
            / ArrivalBuckets.SIZE;
    return Math.min(newestOnes, far);
  }
}
