package org.wirecopy.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;

class PublishingAheadTest {
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final List<Chunk> published = new ArrayList<>();
  private final List<Chunk> committed = new ArrayList<>();

  private static Chunk chunk(String path) {
    FileCounts one = FileCounts.NONE.plusPublished();
    return new Chunk(
        List.of(),
        List.of(
            new FileReceipt(
                "news",
                path,
                1,
                1,
                null,
                FileReceipt.State.DONE,
                1,
                one,
                one,
                Instant.EPOCH,
                Instant.EPOCH,
                null)));
  }

  @Test
  void aChunkIsPublishedWhileTheNextOneIsGathered() {
    PublishingAhead ahead = new PublishingAhead(published::add, tasks::add, committed::add);

    ahead.handOver(chunk("a"));

    assertThat(published).isEmpty();
    assertThat(committed).isEmpty();
    assertThat(ahead.holds("a")).isTrue();
    tasks.remove().run();
    assertThat(published).hasSize(1);
    assertThat(committed).as("only its own thread may say so").isEmpty();
    ahead.await();
    assertThat(committed).isEqualTo(published);
    assertThat(ahead.holds("a")).isFalse();
  }

  @Test
  void theChunkBeforeIsCommittedBeforeTheNextIsPublished() {
    List<String> order = new ArrayList<>();
    PublishingAhead ahead =
        new PublishingAhead(
            chunk -> order.add("published " + chunk.receipts().get(0).path()),
            Runnable::run,
            chunk -> order.add("committed " + chunk.receipts().get(0).path()));

    ahead.handOver(chunk("a"));
    ahead.handOver(chunk("b"));
    ahead.await();

    assertThat(order).containsExactly("published a", "committed a", "published b", "committed b");
  }

  @Test
  void whatStoppedThePublishingStopsWhoeverHandsOver() {
    PublishingAhead ahead =
        new PublishingAhead(
            chunk -> {
              throw new IntakeStoppedException("fenced");
            },
            Runnable::run,
            committed::add);
    ahead.handOver(chunk("a"));

    assertThatThrownBy(() -> ahead.handOver(chunk("b")))
        .isInstanceOf(IntakeStoppedException.class)
        .hasMessage("fenced");
    assertThat(committed).isEmpty();
  }
}
