package org.wirecopy.ingest.intake;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Lets one chunk be published while the next one is gathered. Never more than one is under way, so
 * chunks stay in order and memory stays bounded while Kafka is slow. For one thread; publishing has
 * its own.
 */
final class PublishingAhead {
  private final ChunkPublisher publisher;
  private final Executor publishing;
  private final Consumer<Chunk> committed;
  private final Set<String> paths = new HashSet<>();
  private Chunk chunk;
  private FutureTask<Void> underWay;

  /**
   * Prepares publishing.
   *
   * @param committed called for each chunk that is committed, by the thread that hands over
   */
  PublishingAhead(ChunkPublisher publisher, Executor publishing, Consumer<Chunk> committed) {
    this.publisher = publisher;
    this.publishing = publishing;
    this.committed = committed;
  }

  /**
   * Waits until the chunk before is committed, and begins to publish this one.
   *
   * @throws IntakeStoppedException if the chunk before could not be published
   */
  void handOver(Chunk next) {
    await();
    chunk = next;
    next.receipts().forEach(receipt -> paths.add(receipt.path()));
    underWay = new FutureTask<>(() -> publisher.publish(next), null);
    publishing.execute(underWay);
  }

  /** Whether the receipt of this file is not yet committed. */
  boolean holds(String path) {
    return paths.contains(path);
  }

  /**
   * Waits until all that was handed over is committed.
   *
   * @throws IntakeStoppedException if it could not be published
   */
  void await() {
    if (underWay == null) {
      return;
    }
    try {
      underWay.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IntakeStoppedException stopped
          ? stopped
          : new IllegalStateException("a chunk cannot be published", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IntakeStoppedException("interrupted while a chunk was published", e);
    }
    underWay = null;
    paths.clear();
    committed.accept(chunk);
  }
}
