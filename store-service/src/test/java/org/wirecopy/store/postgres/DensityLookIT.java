package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wirecopy.store.postgres.DensityLook.Seen;
import org.wirecopy.store.postgres.Hits.Hit;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.SharedDatabase;
import org.wirecopy.store.samples.SpreadArticles;

/** How many articles there are likely to be, by a look at some. */
@ExtendWith(SharedDatabase.class)
class DensityLookIT {
  private static final int ARTICLES = 3_000;

  private static final int WANTED = 100;

  private static Database database;

  @BeforeAll
  static void useDatabase(Database shared) {
    database = shared;
  }

  @BeforeEach
  void fill() throws SQLException {
    SpreadArticles.insert(
        database,
        ARTICLES,
        """
        (CASE WHEN n %% 2 = 0 THEN 'everywhere:1 ' ELSE '' END
          || CASE WHEN n > %d * 2 / 3 THEN 'lately:2 ' ELSE '' END
          || CASE WHEN n %% 100 = 0 THEN 'seldom:3' ELSE '' END)::tsvector
        """
            .formatted(ARTICLES));
  }

  @AfterEach
  void everyArticleAgain() throws SQLException {
    database.execute("UPDATE arrivals_in_words SET since = 0");
  }

  @Test
  void hitsThatLieAsCloseEverywhereAreExpectedEverywhere() throws SQLException {
    Seen seen = look("everywhere");

    assertThat(seen.expected()).isCloseTo(ARTICLES / 2.0, within(ARTICLES / 20.0));
    assertThat(seen.newest())
        .extracting(hit -> hit.position().uri())
        .hasSize(WANTED)
        .startsWith("urn:n" + ARTICLES, "urn:n" + (ARTICLES - 2))
        .endsWith("urn:n" + (ARTICLES - 2 * WANTED + 2));
  }

  @Test
  void hitsOfLateAreExpectedNowhereElse() throws SQLException {
    Seen seen = look("lately");

    assertThat(seen.expected()).isZero();
    assertThat(seen.newest())
        .hasSize(WANTED)
        .isSortedAccordingTo(
            Comparator.comparingLong((Hit hit) -> hit.position().arrival()).reversed());
  }

  @Test
  void fewerHitsThanWereWantedAreNotTheNewest() throws SQLException {
    Seen seen = look("seldom");

    assertThat(seen.newest()).isEmpty();
    assertThat(seen.expected()).isBetween(1.0, ARTICLES / 50.0);
  }

  @Test
  void nobodyLooksAtMostOfASmallStoreOrWhereWordsDoNotTell() throws SQLException {
    assertThat(DensityLook.of(new ArrivalBuckets(0, 5L * ArrivalBuckets.SIZE, 20_000), 0.1))
        .isEmpty();
    assertThat(DensityLook.of(new ArrivalBuckets(0, 100L * ArrivalBuckets.SIZE, 4e5), 0.6))
        .isEmpty();
    long since = 50L * ArrivalBuckets.SIZE;
    assertThat(DensityLook.of(new ArrivalBuckets(since, 2 * since, 4e5), 0.1)).isEmpty();
  }

  private static Seen look(String word) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      double share = new HitEstimate(ARTICLES / 2, ARTICLES).share(WANTED);
      Optional<DensityLook> look = DensityLook.of(ArrivalBuckets.of(connection), share);
      return look.orElseThrow()
          .look(connection, Condition.of("a.words @@ ?::tsquery", word), WANTED);
    }
  }
}
