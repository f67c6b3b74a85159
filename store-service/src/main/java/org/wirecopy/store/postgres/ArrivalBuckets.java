package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.wirecopy.store.words.Lexemes;

/**
 * The newest articles by the index of words: the words of each tell in which bucket of arrivals it
 * lies. To find the newest that hold a frequent word Postgres reads where the few newest buckets
 * and the word meet, and not all that hold it.
 *
 * @param since arrival from which on words tell of it; those of older releases do not
 * @param last arrival of the newest article
 * @param articles about as many are there
 */
record ArrivalBuckets(long since, long last, double articles) {
  /** So many arrivals make a bucket; as {@code add_arrival_to_words} has it. */
  static final int SIZE = 4_096;

  /** Each is a list that is read with the others. */
  private static final int MAX_BUCKETS = 64;

  /** Some buckets hold fewer than others; where that is not enough, one further look is taken. */
  private static final int FURTHER = 4;

  private static final String NEWEST =
      """
      SELECT since, coalesce((SELECT max(arrival) FROM articles), 0),
             (SELECT reltuples FROM pg_class WHERE oid = 'articles'::regclass)
      FROM arrivals_in_words
      """;

  static ArrivalBuckets of(Connection connection) throws SQLException {
    return Statements.list(
            connection,
            Condition.of(NEWEST),
            row ->
                new ArrivalBuckets(row.getLong(1), row.getLong(2), Math.max(1, row.getDouble(3))))
        .get(0);
  }

  /**
   * Conditions of a row {@code a} of {@code articles} that the newest fit; each goes further back
   * than the one before. None where it takes no longer to look at all hits.
   *
   * @param newest arrival to go back from
   * @param share which part of all is to be among them
   */
  List<Condition> newest(long newest, double share) {
    List<Condition> conditions = new ArrayList<>();
    long count = count(share);
    while (conditions.size() < 2 && isShorter(count)) {
      conditions.add(from(lowest(newest, count), highest(newest) / SIZE));
      count *= FURTHER;
    }
    return conditions;
  }

  /**
   * The lowest of the newest buckets, which are likely to hold a part of all. Empty where it takes
   * no longer to look at all hits.
   */
  Optional<Long> lowest(double share) {
    long count = count(share);
    return isShorter(count) ? Optional.of(lowest(last, count)) : Optional.empty();
  }

  /** How many times as many arrivals there are in all as since one of them. */
  double timesSince(long arrival) {
    return (last + 1.0) / Math.max(1, last - arrival + 1);
  }

  private long count(double share) {
    return (long) Math.ceil(share * (last / SIZE + 1));
  }

  private boolean isShorter(long count) {
    return count <= MAX_BUCKETS && 2 * count <= last / SIZE + 1;
  }

  private long highest(long newest) {
    return Math.min(newest, last);
  }

  /** The bucket of the highest is seldom full. */
  private long lowest(long newest, long count) {
    return Math.max(0, highest(newest) - count * SIZE) / SIZE;
  }

  /** Whether the words of all in a bucket, and in those after it, tell of it. */
  boolean isInWords(long bucket) {
    return since <= bucket * SIZE;
  }

  /** What lies in some buckets. */
  Condition among(LongStream buckets) {
    return Condition.of(
        "a.words @@ ?::tsquery",
        buckets.mapToObj(Lexemes::arrivals).collect(Collectors.joining(" | ")));
  }

  /** What has been there before the buckets, or words of an older release, is left out. */
  private Condition from(long lowest, long top) {
    return Condition.all(
        List.of(
            among(LongStream.rangeClosed(lowest, top)),
            Condition.of("a.arrival >= ?", Math.max(since, lowest * SIZE))));
  }
}
