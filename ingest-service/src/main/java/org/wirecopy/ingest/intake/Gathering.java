package org.wirecopy.ingest.intake;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.priority.Turn;
import org.wirecopy.ingest.priority.WaitingFiles;

/**
 * The chunk that is gathered and the one that is published, and when the one becomes the other. For
 * one thread.
 */
final class Gathering {
  private final ChunkBuilder chunk;
  private final PublishingAhead publishing;
  private final WaitingFiles waiting;
  private boolean withBackfill;

  Gathering(
      IntakeSettings settings,
      ChunkPublisher publisher,
      Executor publishing,
      WaitingFiles waiting,
      Consumer<Chunk> committed) {
    this.chunk = new ChunkBuilder(settings.chunkRecords(), settings.chunkBytes());
    this.publishing = new PublishingAhead(publisher, publishing, committed);
    this.waiting = waiting;
  }

  void add(Publication publication) {
    chunk.add(publication);
  }

  /** Adds the receipt of what has been gathered of a file. */
  void add(FileReceipt receipt, Turn turn) {
    chunk.add(receipt);
    withBackfill |= !turn.isLive();
  }

  /** Whether the receipt of this file is not yet committed. */
  boolean holds(String path) {
    return publishing.holds(path) || chunk.holds(path);
  }

  boolean isEmpty() {
    return chunk.isEmpty();
  }

  boolean isFull() {
    return chunk.isFull();
  }

  /** Whether what a file has added is not to wait for more, or the file not to be read on. */
  boolean isDue(Turn turn) {
    return turn.isLive()
        ? waiting.hasBackfill() && !waiting.isLiveNext()
        : waiting.isLiveNext() || chunk.size() >= waiting.room();
  }

  ChunkBuilder.Mark mark() {
    return chunk.mark();
  }

  boolean isAt(ChunkBuilder.Mark mark) {
    return chunk.mark().equals(mark);
  }

  void rollBackTo(ChunkBuilder.Mark mark) {
    chunk.rollBackTo(mark);
  }

  /** Begins to publish what has been gathered. */
  void handOver() {
    Chunk full = chunk.take();
    waiting.handedOver(full.records().size(), withBackfill);
    withBackfill = false;
    publishing.handOver(full);
  }

  /** Publishes what has been gathered, and returns when it is committed. */
  void flush() {
    if (!chunk.isEmpty()) {
      handOver();
    }
    publishing.await();
  }
}
