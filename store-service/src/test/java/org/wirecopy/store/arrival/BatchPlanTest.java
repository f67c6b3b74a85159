package org.wirecopy.store.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Deliveries;
import org.wirecopy.store.samples.Receipts;

class BatchPlanTest {
  private static final String URI = "https://example.org/a";

  private final Deliveries deliveries = new Deliveries();

  @Test
  void theSameKeyManyTimesIsWrittenOnceInItsLastState() {
    BatchPlan plan =
        plan(
            deliveries.article(ArticleSample.of(URI).version(1)),
            deliveries.article(ArticleSample.of(URI).version(2).title("second")),
            deliveries.article(ArticleSample.of(URI).version(2).title("second")),
            deliveries.article(ArticleSample.of(URI).version(1)),
            deliveries.article(ArticleSample.of(URI).version(0)));

    assertThat(plan.puts())
        .singleElement()
        .satisfies(put -> assertThat(put.enriched().article().title()).isEqualTo("second"));
    assertThat(plan.counts().total())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Outcome.NEW, 1L,
                Outcome.NEW_VERSION, 1L,
                Outcome.UNCHANGED, 1L,
                Outcome.SUPERSEDED, 2L));
  }

  @Test
  void anUnchangedArticleWithAnotherEnrichmentTakesThatAndKeepsItsOrigin() {
    BatchPlan plan =
        plan(
            deliveries.article(ArticleSample.of(URI).path("first.txt")),
            deliveries.article(ArticleSample.of(URI).path("second.txt").engine("engine/2")));

    assertThat(plan.puts())
        .singleElement()
        .satisfies(
            put -> {
              assertThat(put.json()).contains("first.txt").doesNotContain("second.txt");
              assertThat(put.json()).contains("engine/2").doesNotContain("engine/1");
              assertThat(put.enriched().enrichment().language().engine()).isEqualTo("engine/2");
            });
    assertThat(plan.counts().total()).containsEntry(Outcome.UNCHANGED, 1L);
  }

  @Test
  void aKnownArticleIsTouchedOnlyWhereItsEnrichmentDiffers() {
    Arrival.Article stored = (Arrival.Article) deliveries.article(ArticleSample.of(URI));
    Map<UUID, StoredVersion> known =
        Map.of(stored.id(), new StoredVersion(1, stored.enrichmentSha256(), stored.ingestedAt()));

    BatchPlan same = BatchPlan.of(List.of(deliveries.article(ArticleSample.of(URI))), known);
    BatchPlan other =
        BatchPlan.of(List.of(deliveries.article(ArticleSample.of(URI).engine("engine/2"))), known);

    assertThat(same.puts()).isEmpty();
    assertThat(same.reenriched()).isEmpty();
    assertThat(other.puts()).isEmpty();
    assertThat(other.reenriched()).hasSize(1);
  }

  @Test
  void whatATakedownFollowsIsNotEnrichedAnew() {
    Arrival.Article stored = (Arrival.Article) deliveries.article(ArticleSample.of(URI));
    Map<UUID, StoredVersion> known =
        Map.of(stored.id(), new StoredVersion(1, stored.enrichmentSha256(), stored.ingestedAt()));
    List<Arrival> arrivals =
        List.of(
            deliveries.article(ArticleSample.of(URI).engine("engine/2")),
            deliveries.article(ArticleSample.of(URI).version(2)),
            deliveries.takedown(URI));

    assertThat(BatchPlan.of(arrivals.subList(0, 2), known).reenrichedBefore()).hasSize(1);
    assertThat(BatchPlan.of(arrivals, known).reenrichedBefore()).isEmpty();
  }

  @Test
  void aTakedownUndoesWhatCameBeforeItInTheBatch() {
    BatchPlan plan = plan(deliveries.article(ArticleSample.of(URI)), deliveries.takedown(URI));

    assertThat(plan.puts()).isEmpty();
    assertThat(plan.takedowns()).hasSize(1);
    assertThat(plan.counts().total())
        .containsEntry(Outcome.NEW, 1L)
        .containsEntry(Outcome.TAKEN_DOWN, 1L);
  }

  @Test
  void anArticleThatComesBackAfterItsTakedownIsNewAgain() {
    BatchPlan plan =
        plan(
            deliveries.article(ArticleSample.of(URI).version(5)),
            deliveries.takedown(URI),
            deliveries.article(ArticleSample.of(URI).version(1)));

    assertThat(plan.takedowns()).hasSize(1);
    assertThat(plan.puts()).singleElement().extracting(Arrival.Article::version).isEqualTo(1);
    assertThat(plan.counts().total()).containsEntry(Outcome.NEW, 2L);
  }

  @Test
  void theLastReceiptOfAFileCountsAndEveryRejectionDoes() {
    BatchPlan plan =
        plan(
            deliveries.receipt(receipt(FileReceipt.State.READING)),
            deliveries.receipt(receipt(FileReceipt.State.DONE)),
            deliveries.rejection(
                Receipts.rejection("b.txt", Rejection.Stage.INGEST, "undecodable-text")),
            deliveries.rejection(Receipts.rejection("b.txt", Rejection.Stage.ENRICH, "too-long")),
            deliveries.enriched(URI, "no JSON"));

    assertThat(plan.receipts())
        .singleElement()
        .satisfies(kept -> assertThat(kept.receipt().state()).isEqualTo(FileReceipt.State.DONE));
    assertThat(plan.rejected()).hasSize(2);
    assertThat(plan.unreadable()).hasSize(1);
    assertThat(plan.counts().total())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Outcome.RECEIPT, 2L,
                Outcome.REJECTED_BY_INGEST, 1L,
                Outcome.REJECTED_BY_ENRICH, 1L,
                Outcome.FOREIGN, 1L));
  }

  @Test
  void whatNoServiceOfOursWritesIsCountedApartWhoeverRejectsIt() {
    BatchPlan plan =
        plan(
            deliveries.rejection(
                Receipts.rejection("0/1", Rejection.Stage.ENRICH, "undecodable-record")),
            deliveries.rejection(
                Receipts.rejection("0/2", Rejection.Stage.ENRICH, "malformed-key")),
            // An article of ours that the enricher could not take.
            deliveries.rejection(Receipts.rejection("b.txt", Rejection.Stage.ENRICH, "too-large")),
            deliveries.enriched("urn:other", ArticleSample.of(URI).json()));

    assertThat(plan.counts().total())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Outcome.FOREIGN, 3L, Outcome.REJECTED_BY_ENRICH, 1L));
  }

  private static FileReceipt receipt(FileReceipt.State state) {
    return Receipts.of("a.txt", state, FileCounts.NONE.plusPublished());
  }

  private static BatchPlan plan(Arrival... arrivals) {
    return BatchPlan.of(List.of(arrivals), Map.of());
  }
}
