package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.balance.Balance;
import org.wirecopy.store.balance.Inbox;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.Deliveries;
import org.wirecopy.store.samples.Receipts;
import org.wirecopy.store.samples.SharedDatabase;
import org.wirecopy.store.search.Position;
import org.wirecopy.store.search.Query;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.search.Sort;

@ExtendWith(SharedDatabase.class)
class QueriesIT {
  private static final Search OPEN = Search.everything();
  private static final Search ALL =
      new Search(null, null, null, null, null, null, null, true, true);
  private static final String A = "https://example.org/a";
  private static final String B = "https://example.org/b";

  private static Database database;

  private final Deliveries deliveries = new Deliveries();
  private ArticleQueries articles;
  private SearchQueries search;
  private LinkQueries links;

  @BeforeAll
  static void useDatabase(Database shared) {
    database = shared;
  }

  @BeforeEach
  void newQueries() {
    articles = new ArticleQueries(database.dataSource());
    search = new SearchQueries(database.dataSource(), Deliveries.CLOCK);
    links = new LinkQueries(database.dataSource());
  }

  @Test
  void pagesByUriFollowItsBytesHoweverLongItIs() throws SQLException {
    String stem = "urn:" + "x".repeat(600);
    List<String> uris =
        List.of("urn:Z", "urn:a", "urn:a%20b", stem, stem + "a", stem + "b", "urn:z", "urn:é");
    write(uris.stream().map(ArticleSample::of).toArray(ArticleSample[]::new));

    List<String> found = new ArrayList<>();
    Optional<Position> after = Optional.empty();
    do {
      HitPage<StoredArticle> page = search.records(ALL, Sort.URI, after.orElse(null), 3);
      page.items().forEach(item -> found.add(item.uri()));
      after = page.next();
    } while (after.isPresent());

    assertThat(found).containsExactlyElementsOf(uris);
  }

  @Test
  void pagesOfTheNewestBeginWithTheLastToArrive() throws SQLException {
    write(ArticleSample.of("urn:1"), ArticleSample.of("urn:2"), ArticleSample.of("urn:3"));
    write(ArticleSample.of("urn:1").version(2));

    HitPage<StoredArticle> first = search.records(ALL, Sort.NEWEST, null, 2);
    HitPage<StoredArticle> second = search.records(ALL, Sort.NEWEST, first.next().orElseThrow(), 2);

    assertThat(first.items()).extracting(StoredArticle::uri).containsExactly("urn:1", "urn:3");
    assertThat(second.items()).extracting(StoredArticle::uri).containsExactly("urn:2");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void aPageEndsEarlyWhereItsRecordsAreLarge() throws SQLException {
    String large = "x".repeat(ResultPageReader.MAX_CHARACTERS / 2);
    write(
        ArticleSample.of("urn:1").text(large),
        ArticleSample.of("urn:2").text(large),
        ArticleSample.of("urn:3").text(large));

    HitPage<StoredArticle> page = search.records(ALL, Sort.URI, null, 100);

    assertThat(page.items()).hasSize(2);
    assertThat(page.next()).map(Position::uri).contains("urn:2");
  }

  @Test
  void filtersNarrowTheList() throws SQLException {
    write(
        ArticleSample.of(A).language("en").names("id-1", "Haftar"),
        ArticleSample.of(B).language("de"));

    assertThat(uris(ALL.and(new Query.Language("de")))).containsExactly(B);
    assertThat(uris(ALL.and(new Query.NamedEntity("id-1")))).containsExactly(A);
    assertThat(uris(ALL.ofFamily(A))).containsExactly(A);
    assertThat(uris(new Search(null, ArticleUri.id(B), null, null, null, null, null, true, true)))
        .containsExactly(B);
    assertThat(uris(ofInbox("news").and(new Query.Language("en")))).containsExactly(A);
    assertThat(uris(ofInbox("other"))).isEmpty();
    assertThat(articles.find(ArticleUri.id(B), true)).map(StoredArticle::uri).contains(B);
  }

  private static Search ofInbox(String inbox) {
    return new Search(null, null, inbox, null, null, null, null, true, true);
  }

  @Test
  void whatIsWithheldOrUnderEmbargoIsShownOnlyToThoseWhoAskForIt() throws SQLException {
    write(
        ArticleSample.of("urn:usable").pubStatus("usable"),
        ArticleSample.of("urn:withheld").pubStatus("withheld"),
        ArticleSample.of("urn:later").embargoedUntil("2999-01-01T00:00:00Z"),
        ArticleSample.of("urn:over").embargoedUntil("2001-01-01T00:00:00+02:00"));

    assertThat(uris(OPEN)).containsExactlyInAnyOrder("urn:usable", "urn:over");
    assertThat(uris(ALL)).hasSize(4);
  }

  @Test
  void anEmbargoEndsByItself() throws SQLException {
    // Given
    write(
        ArticleSample.of(A).embargoedUntil("2999-01-01T00:00:00Z").names("id-1", "Haftar"),
        ArticleSample.of(B).duplicateOf(A, Relation.NEAR, 0.9, 0.9).family(A));
    EntityQueries entities = new EntityQueries(database.dataSource());
    assertThat(uris(OPEN)).containsExactly(B);
    assertThat(links.of(ArticleUri.id(B), false)).isEmpty();
    assertThat(entities.find("id-1")).isEmpty();

    // When its time has come
    database.execute("UPDATE articles SET embargoed_until = now() WHERE uri = '" + A + "'");

    // Then
    assertThat(uris(OPEN)).containsExactly(A, B);
    assertThat(links.of(ArticleUri.id(B), false)).extracting(Duplicate::uri).containsExactly(A);
    assertThat(entities.find("id-1")).map(NamedEntity::articles).contains(1L);
  }

  @Test
  void aFamilyBearsTheNameOfItsFirstArticleThatMayBeShown() throws SQLException {
    // Given a family whose first article is withheld, and one of whose copies comes again
    write(
        ArticleSample.of("urn:first").pubStatus("withheld"),
        ArticleSample.of("urn:z").family("urn:first"),
        ArticleSample.of("urn:a").family("urn:first"));
    write(ArticleSample.of("urn:z").version(2).family("urn:first"));

    // Then
    assertThat(search.records(OPEN, Sort.URI, null, 10).items())
        .extracting(StoredArticle::family)
        .containsExactly("urn:z", "urn:z");
    assertThat(uris(OPEN.ofFamily("urn:z"))).containsExactly("urn:a", "urn:z");
    assertThat(uris(OPEN.ofFamily("urn:a"))).containsExactly("urn:a", "urn:z");
    assertThat(uris(OPEN.ofFamily("urn:first"))).isEmpty();
    assertThat(uris(ALL.ofFamily("urn:first"))).containsExactly("urn:a", "urn:first", "urn:z");
    assertThat(search.records(ALL, Sort.URI, null, 10).items())
        .extracting(StoredArticle::family)
        .containsOnly("urn:first");
  }

  @Test
  void aLinkIsSeenFromBothSides() throws SQLException {
    write(
        ArticleSample.of(A), ArticleSample.of(B).duplicateOf(A, Relation.CONTAINED_IN, 0.46, 0.94));

    assertThat(links.of(ArticleUri.id(B), false))
        .containsExactly(new Duplicate(A, Relation.CONTAINED_IN, 0.46, 0.94));
    assertThat(links.of(ArticleUri.id(A), false))
        .containsExactly(new Duplicate(B, Relation.CONTAINS, 0.46, 0.4739));
  }

  @Test
  void aNewVersionReplacesItsOwnLinksAndTheLaterWordCounts() throws SQLException {
    write(
        ArticleSample.of(A),
        ArticleSample.of(B)
            .duplicateOf(A, Relation.NEAR, 0.9, 0.9)
            .duplicateOf("urn:c", Relation.NEAR, 0.9, 0.9));

    write(ArticleSample.of(B).version(2).duplicateOf(A, Relation.NEAR, 0.7, 0.8));
    assertThat(links.of(ArticleUri.id(B), false))
        .containsExactly(new Duplicate(A, Relation.NEAR, 0.7, 0.8));

    write(ArticleSample.of(A).version(2).duplicateOf(B, Relation.EXACT, 1, 1));
    assertThat(links.of(ArticleUri.id(B), false))
        .containsExactly(new Duplicate(A, Relation.EXACT, 1, 1));
    assertThat(links.of(ArticleUri.id(A), false))
        .containsExactly(new Duplicate(B, Relation.EXACT, 1, 1));
  }

  @Test
  void aLinkToWhatIsTakenDownIsNotShownEvenIfItArrivesLater() throws SQLException {
    Arrival takedown = deliveries.takedown(A);
    write(List.of(takedown));
    write(ArticleSample.of(B).duplicateOf(A, Relation.NEAR, 0.9, 0.9));

    assertThat(links.of(ArticleUri.id(B), false)).isEmpty();
    assertThat(articles.takenDownAt(ArticleUri.id(A))).contains(Deliveries.NOW);
  }

  @Test
  void theReasonOfATakedownIsThatOfTheNewestRequest() throws SQLException {
    write(
        List.of(request(Takedown.Action.TAKE_DOWN, "first"), request(Takedown.Action.LIFT, null)));
    write(List.of(request(Takedown.Action.TAKE_DOWN, "second"), deliveries.takedown(A)));

    assertThat(articles.takenDownAt(ArticleUri.id(A))).contains(Deliveries.NOW);
    assertThat(new TakedownQueries(database.dataSource()).newest(null, null, 10, true).items())
        .singleElement()
        .returns(A, TakedownState::uri)
        .returns("take-down", TakedownState::action)
        .returns("second", TakedownState::reason)
        .returns(Deliveries.NOW, TakedownState::takenDownAt)
        .returns(null, TakedownState::liftedAt);
  }

  @Test
  void eachInboxHasTheSumsOfItsOwnFiles() throws SQLException {
    write(
        List.of(
            deliveries.receipt(receipt("a.txt", FileReceipt.State.DONE)),
            deliveries.receipt(receipt("b.txt", FileReceipt.State.FAILED))));

    assertThat(new BalanceQuery(database.dataSource()).inboxes())
        .containsExactly(
            new Inbox(
                receipt("a.txt", FileReceipt.State.DONE).inbox(),
                new Balance.Files(0, 1, 1),
                new Balance.Entries(4, 2, 2, 0, 0)));
  }

  private static FileReceipt receipt(String path, FileReceipt.State state) {
    return Receipts.of(path, state, FileCounts.NONE.plusPublished().plusRejected());
  }

  private Arrival request(Takedown.Action action, String reason) {
    return deliveries.request(new Takedown(A, action, reason, Deliveries.NOW));
  }

  private List<String> uris(Search asked) throws SQLException {
    return search.records(asked, Sort.URI, null, 100).items().stream()
        .map(StoredArticle::uri)
        .toList();
  }

  private void write(ArticleSample... samples) throws SQLException {
    write(Arrays.stream(samples).map(deliveries::article).toList());
  }

  private void write(List<Arrival> arrivals) throws SQLException {
    new BatchWriter(database.dataSource(), Deliveries.CLOCK, Duration.ZERO)
        .write(arrivals, List.of());
  }
}
