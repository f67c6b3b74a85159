package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.Deliveries;
import org.wirecopy.store.samples.SharedDatabase;
import org.wirecopy.store.samples.StoredRows;
import org.wirecopy.store.search.HitCount;
import org.wirecopy.store.search.Position;
import org.wirecopy.store.search.QueryException;
import org.wirecopy.store.search.QueryParser;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.search.Sort;

/** What is looked at for one page, and what is said of it. */
@ExtendWith(SharedDatabase.class)
class BoundedPagesIT {
  private static final int OTHERS = HitFinder.MAX_CANDIDATES + 200;

  /** The oldest three hold the phrase, all others its words the other way round. */
  private static final List<String> PHRASES = List.of("urn:p0", "urn:p1", "urn:p2");

  private static Database database;
  private SearchQueries search;
  private FacetQueries facets;

  @BeforeAll
  static void useDatabase(Database shared) {
    database = shared;
  }

  @BeforeEach
  void fill() throws SQLException {
    search = new SearchQueries(database.dataSource(), Deliveries.CLOCK);
    facets = new FacetQueries(database.dataSource(), new StoredLanguages(Deliveries.CLOCK));
    List<ArticleSample> samples =
        Stream.concat(
                PHRASES.stream().map(uri -> ArticleSample.of(uri).text("white house")),
                IntStream.range(0, OTHERS)
                    .mapToObj(i -> ArticleSample.of("urn:q" + i).text("house is white")))
            .map(sample -> sample.published("2026-02-03T04:05:06Z"))
            .toList();
    new StoredRows(database.dataSource()).articles(samples.toArray(ArticleSample[]::new));
  }

  private static Search asks(String query) throws QueryException {
    return Search.everything().and(QueryParser.parse(query));
  }

  @ParameterizedTest
  @EnumSource(
      value = Sort.class,
      names = {"NEWEST", "PUBLISHED"})
  void aPageIsShortWhereItsCandidatesAreNoHitsAndTheListGoesOn(Sort sort) throws Exception {
    HitPage<ListedArticle> first = search.listed(asks("\"white house\""), sort, null, 10);

    assertThat(first.items()).isEmpty();
    assertThat(first.total()).contains(new HitCount(0, false));
    assertThat(first.next()).isPresent();
    assertThat(all(asks("\"white house\""), sort, 2)).containsExactlyInAnyOrderElementsOf(PHRASES);
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void whatFewCandidatesHoldIsCountedAndGivenAtOnce(Sort sort) throws Exception {
    new StoredRows(database.dataSource())
        .articles(
            ArticleSample.of("urn:few1").text("a rareword phrase"),
            ArticleSample.of("urn:few2").text("a phrase of a rareword"));

    HitPage<ListedArticle> page = search.listed(asks("\"rareword phrase\""), sort, null, 10);

    assertThat(page.items()).extracting(ListedArticle::uri).containsExactly("urn:few1");
    assertThat(page.total()).contains(new HitCount(1, true));
    assertThat(page.next()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void everyOrderFindsTheSameWhateverStatisticsSay(Sort sort) throws Exception {
    List<String> before = all(asks("-house OR house").withoutCopies(), sort, 400);
    List<String> words = all(asks("house"), sort, 400);

    database.execute("ANALYZE articles");

    assertThat(all(asks("house"), sort, 400)).isEqualTo(words);
    if (sort != Sort.RELEVANCE) {
      assertThat(words).hasSize(OTHERS + PHRASES.size());
      assertThat(before).hasSize(OTHERS + PHRASES.size());
    }
  }

  @Test
  void relevanceSaysOverHowManyHits() throws Exception {
    HitPage<ListedArticle> page = search.listed(asks("house"), Sort.RELEVANCE, null, 10);

    assertThat(page.over()).contains(HitFinder.MAX_RANKED);
    assertThat(page.total()).contains(new HitCount(OTHERS + PHRASES.size(), true));
    assertThat(search.listed(asks("\"is white\""), Sort.RELEVANCE, null, 10).over())
        .contains(HitFinder.MAX_CANDIDATES);
    assertThat(search.listed(asks("house"), Sort.NEWEST, null, 10).over()).isEmpty();
  }

  @Test
  void facetsAndTimelinesSayOverHowMany() throws Exception {
    assertThat(facets.facets(asks("house")).over())
        .isEqualTo(new HitCount(OTHERS + PHRASES.size(), true));
    assertThat(facets.facets(asks("\"is white\"")).over())
        .isEqualTo(new HitCount(HitFinder.MAX_CANDIDATES, false));
    FacetQueries.Counted<Period> timeline = facets.timeline(asks("house"), Interval.MONTH);
    assertThat(timeline.items()).containsExactly(new Period("2026-02", OTHERS + PHRASES.size()));
    assertThat(timeline.over()).isEqualTo(new HitCount(OTHERS + PHRASES.size(), true));
    assertThat(facets.timeline(asks("\"white house\""), Interval.MONTH).over())
        .isEqualTo(new HitCount(0, false));
  }

  @Test
  void aTermThatIsAPhraseIsCountedAmongItsCandidates() throws Exception {
    CountQueries counts =
        new CountQueries(database.dataSource(), new StoredLanguages(Deliveries.CLOCK));

    assertThat(counts.counts(List.of(asks("house"), asks("\"is white\""))))
        .isEqualTo(
            Arrays.asList(
                new HitCount(OTHERS + PHRASES.size(), true),
                new HitCount(HitFinder.MAX_CANDIDATES, false)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Sort.class,
      names = {"NEWEST", "PUBLISHED", "RELEVANCE"})
  void theFirstPageAndWhatItsHitsHaveInCommonAreOfTheSameHits(Sort sort) throws Exception {
    Search without = asks("house").withoutCopies();

    Overview overview = search.overview(without, sort, 10);

    HitPage<ListedArticle> page = search.listed(without, sort, null, 10);
    assertThat(overview.page().items()).isEqualTo(page.items()).hasSize(10);
    assertThat(overview.page().next()).isEqualTo(page.next());
    assertThat(overview.over()).isEqualTo(new HitCount(HitFinder.MAX_CANDIDATES, false));
    assertThat(overview.facets())
        .contains(new Facet("language", "en", null, HitFinder.MAX_CANDIDATES));
    assertThat(overview.days()).containsExactly(new Period("2026-02-03", HitFinder.MAX_CANDIDATES));
  }

  @Test
  void ofFewHitsAllAreCountedForTheFirstPage() throws Exception {
    new StoredRows(database.dataSource())
        .articles(
            ArticleSample.of("urn:few1")
                .text("a rareword phrase")
                .published("2025-02-03T04:05:06Z"),
            ArticleSample.of("urn:few2").text("rareword").published("2026-02-03T04:05:06Z"));

    Overview overview = search.overview(asks("rareword"), Sort.PUBLISHED, 1);

    assertThat(overview.page().items()).extracting(ListedArticle::uri).containsExactly("urn:few2");
    assertThat(overview.page().next()).isPresent();
    assertThat(overview.over()).isEqualTo(new HitCount(2, true));
    assertThat(overview.days())
        .containsExactly(new Period("2025-02-03", 1), new Period("2026-02-03", 1));
    assertThat(search.overview(asks("nowhere"), Sort.PUBLISHED, 1).facets()).isEmpty();
  }

  private List<String> all(Search asked, Sort sort, int limit) throws SQLException {
    List<String> found = new ArrayList<>();
    Optional<Position> after = Optional.empty();
    do {
      HitPage<ListedArticle> page = search.listed(asked, sort, after.orElse(null), limit);
      page.items().forEach(item -> found.add(item.uri()));
      after = page.next();
    } while (after.isPresent());
    return found;
  }
}
