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
    assertThat(plan.tally().total())
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
    assertThat(plan.tally().total()).containsEntry(Outcome.UNCHANGED, 1L);
  }

  @Test
  void aKnownArticleIsTouchedOnlyWhereItsEnrichmentDiffers() {
    Arrival.Article stored = (Arrival.Article) deliveries.article(ArticleSample.of(URI));
    Map<UUID, Known> known = Map.of(stored.id(), new Known(1, stored.enrichmentSha256()));

    BatchPlan same = BatchPlan.of(List.of(deliveries.article(ArticleSample.of(URI))), known);
    BatchPlan other =
        BatchPlan.of(List.of(deliveries.article(ArticleSample.of(URI).engine("engine/2"))), known);

    assertThat(same.puts()).isEmpty();
    assertThat(same.reenriched()).isEmpty();
    assertThat(other.puts()).isEmpty();
    assertThat(other.reenriched()).hasSize(1);
  }

  @Test
  void aTakedownUndoesWhatCameBeforeItInTheBatch() {
    BatchPlan plan = plan(deliveries.article(ArticleSample.of(URI)), deliveries.takedown(URI));

    assertThat(plan.puts()).isEmpty();
    assertThat(plan.takedowns()).hasSize(1);
    assertThat(plan.tally().total())
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
    assertThat(plan.tally().total()).containsEntry(Outcome.NEW, 2L);
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
    assertThat(plan.refused()).hasSize(2);
    assertThat(plan.unreadable()).hasSize(1);
    assertThat(plan.tally().total())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Outcome.RECEIPT, 2L,
                Outcome.REJECTED_BY_INGEST, 1L,
                Outcome.REJECTED_BY_ENRICH, 1L,
                Outcome.REJECTED_BY_STORE, 1L));
  }

  private static FileReceipt receipt(FileReceipt.State state) {
    return Receipts.of("a.txt", state, FileCounts.NONE.plusPublished());
  }

  private static BatchPlan plan(Arrival... arrivals) {
    return BatchPlan.of(List.of(arrivals), Map.of());
  }
}
