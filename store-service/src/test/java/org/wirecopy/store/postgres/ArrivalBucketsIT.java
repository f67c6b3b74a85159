package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.store.samples.SpreadArticles.BETWEEN;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.Deliveries;
import org.wirecopy.store.samples.SharedDatabase;
import org.wirecopy.store.samples.SpreadArticles;
import org.wirecopy.store.search.QueryException;
import org.wirecopy.store.search.QueryParser;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.search.Sort;

/** The newest that hold a frequent word, by the few newest buckets of arrivals. */
@ExtendWith(SharedDatabase.class)
class ArrivalBucketsIT {
  private static final int ARTICLES = 3_000;

  private static final int ALL = ARTICLES * BETWEEN / ArrivalBuckets.SIZE + 1;

  private static Database database;

  @BeforeAll
  static void useDatabase(Database shared) {
    database = shared;
  }

  @BeforeEach
  void fill() throws SQLException {
    SpreadArticles.insert(database, ARTICLES, "'frequent:1 word:2'::tsvector");
    database.execute("ANALYZE articles");
  }

  @AfterEach
  void everyArticleAgain() throws SQLException {
    database.execute("UPDATE arrivals_in_words SET since = 0");
  }

  @Test
  void fewBucketsHoldTheNewest() throws SQLException {
    List<Condition> conditions = buckets().newest(Long.MAX_VALUE, share(ARTICLES, 100));

    assertThat(conditions).hasSize(2);
    assertThat(fitting(conditions.get(0))).containsAll(newest(ARTICLES, 100)).hasSizeLessThan(400);
    assertThat(fitting(conditions.get(1))).containsAll(newest(ARTICLES, 400));
  }

  @Test
  void theyBeginWhereAPageGoesOn() throws SQLException {
    List<Condition> conditions = buckets().newest(1_000L * BETWEEN, share(ARTICLES, 100));

    assertThat(fitting(conditions.get(0)))
        .containsAll(newest(1_000, 100))
        .doesNotContain("urn:n2000");
  }

  @Test
  void whereHalfOfAllWouldBeLookedAtThereAreNone() throws SQLException {
    assertThat(buckets().newest(Long.MAX_VALUE, share(ARTICLES, ARTICLES / 2))).isEmpty();
    assertThat(new ArrivalBuckets(0, 100, 100).newest(Long.MAX_VALUE, share(100, 10))).isEmpty();
    assertThat(new ArrivalBuckets(0, 1L << 40, 1e9).newest(Long.MAX_VALUE, share(5, 10))).isEmpty();
  }

  @Test
  void howOftenAllArrivalsAreAsManyAsThoseSinceOne() {
    ArrivalBuckets buckets = new ArrivalBuckets(0, 999, 500);

    assertThat(buckets.timesSince(900)).isEqualTo(10);
    assertThat(buckets.timesSince(2_000)).isEqualTo(1_000);
  }

  @Test
  void wordsOfAnOlderReleaseAreLeftOut() throws SQLException {
    database.execute("UPDATE arrivals_in_words SET since = " + (ARTICLES - 10) * BETWEEN);

    assertThat(fitting(buckets().newest(Long.MAX_VALUE, share(ARTICLES, 100)).get(1)))
        .containsExactlyInAnyOrderElementsOf(newest(ARTICLES, 11));
  }

  @Test
  void aVersionLeavesItsBucketForANewerOne() throws SQLException {
    database.execute(
        "UPDATE articles SET arrival = %d, words = 'frequent:1'::tsvector WHERE uri = 'urn:n1'"
            .formatted(ARTICLES * BETWEEN + 1));

    assertThat(fitting(buckets().newest(Long.MAX_VALUE, share(ARTICLES, 100)).get(0)))
        .contains("urn:n1");
    assertThat(database.column("SELECT words::text FROM articles WHERE uri = 'urn:n1'"))
        .containsExactly("'a/%d' 'frequent':1".formatted(ALL - 1));
  }

  @Test
  void aPageOfNewestIsTheSameWhicheverWayItIsFound() throws Exception {
    Search search = search("\"frequent word\" word");
    SearchQueries queries = new SearchQueries(database.dataSource(), Deliveries.CLOCK);
    List<String> byBuckets = uris(queries, search);
    database.execute("UPDATE arrivals_in_words SET since = " + ARTICLES * BETWEEN);

    assertThat(byBuckets).isEqualTo(newest(ARTICLES, 50)).isEqualTo(uris(queries, search));
  }

  private static Search search(String query) throws QueryException {
    return Search.everything().and(QueryParser.parse(query));
  }

  private static List<String> uris(SearchQueries queries, Search search) throws SQLException {
    return queries.listed(search, Sort.NEWEST, null, 50).items().stream()
        .map(ListedArticle::uri)
        .toList();
  }

  private static double share(int hits, int wanted) {
    return new HitEstimate(hits, ARTICLES).share(wanted);
  }

  private static ArrivalBuckets buckets() throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      return ArrivalBuckets.of(connection);
    }
  }

  private static List<String> fitting(Condition condition) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      return Statements.list(
          connection,
          new Condition(
              "SELECT a.uri FROM articles a WHERE " + condition.sql(), condition.parameters()),
          row -> row.getString(1));
    }
  }

  private static List<String> newest(int last, int count) {
    return IntStream.range(0, count).mapToObj(back -> "urn:n" + (last - back)).toList();
  }
}
