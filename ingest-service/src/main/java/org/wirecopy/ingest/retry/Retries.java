package org.wirecopy.ingest.retry;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.disposal.FileDisposal;
import org.wirecopy.ingest.folder.FileTracker;
import org.wirecopy.ingest.intake.Chunk;
import org.wirecopy.ingest.intake.ChunkPublisher;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.retry.NotRetriedException.Why;

/**
 * Has files read again from their beginning. Anybody may request it; the intake's thread carries it
 * out, since only one thread writes receipts.
 */
public final class Retries {
  private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
  private static final int RECEIPTS_A_CHUNK = 1_000;

  private final String inbox;
  private final Ledger ledger;
  private final FileTracker tracker;
  private final FileDisposal disposal;
  private final ChunkPublisher publisher;
  private final InstantSource clock;
  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();

  private record Request(Optional<String> path, CompletableFuture<Retried> answer) {}

  /**
   * What will be read again.
   *
   * @param paths by name
   * @param missing files of which something was rejected, but which are no longer there
   */
  public record Retried(List<String> paths, int missing) {
    public Retried {
      paths = List.copyOf(paths);
    }
  }

  public Retries(
      String inbox,
      Ledger ledger,
      FileTracker tracker,
      FileDisposal disposal,
      ChunkPublisher publisher,
      InstantSource clock) {
    this.inbox = inbox;
    this.ledger = ledger;
    this.tracker = tracker;
    this.disposal = disposal;
    this.publisher = publisher;
    this.clock = clock;
  }

  /**
   * Requests that one file be read again, or all of which something was rejected.
   *
   * @return completes when the request is committed, or with a {@link NotRetriedException}; a
   *     request whose answer is cancelled before is dropped
   */
  public CompletableFuture<Retried> request(Optional<String> path) {
    CompletableFuture<Retried> answer = new CompletableFuture<>();
    requests.add(new Request(path, answer));
    return answer;
  }

  /** Whether there is something to carry out. */
  public boolean isRequested() {
    return !requests.isEmpty();
  }

  /**
   * Carries out what has been wished since the last call. For the intake's thread, while nothing is
   * gathered or under way, whose receipts would else come later than ours.
   */
  public void carryOut() {
    for (Request request = requests.poll(); request != null; request = requests.poll()) {
      if (!request.answer().isDone()) {
        carryOut(request);
      }
    }
  }

  private void carryOut(Request request) {
    try {
      Retried retried =
          request.path().isPresent() ? retry(request.path().get()) : retryAll(ledger.rejected());
      LOG.info("{} files will be read again", retried.paths().size());
      request.answer().complete(retried);
    } catch (NotRetriedException e) {
      request.answer().completeExceptionally(e);
    }
  }

  /**
   * Has all files read again that were ever read and are still there. For the intake's thread, as
   * {@link #carryOut()}.
   */
  public Retried readAllAgain() {
    Retried retried = retryAll(ledger.paths());
    LOG.info(
        "{} files will be read again, {} are no longer there",
        retried.paths().size(),
        retried.missing());
    return retried;
  }

  private Retried retry(String path) throws NotRetriedException {
    if (!ledger.knows(path)) {
      throw new NotRetriedException(
          Why.UNKNOWN, "no receipt knows " + path + ": give the path as its receipt has it");
    }
    if (ledger.outcome(path).isEmpty()) {
      throw new NotRetriedException(Why.UNDER_WAY, path + " is being read, or will be");
    }
    Retried retried = retryAll(List.of(path));
    if (retried.paths().isEmpty()) {
      throw new NotRetriedException(
          Why.GONE, path + " is not in the folder any more: put it there, and it will be read");
    }
    return retried;
  }

  private Retried retryAll(List<String> paths) {
    List<String> there = new ArrayList<>();
    try {
      for (String path : paths) {
        if (hold(path)) {
          there.add(path);
        }
      }
      for (int from = 0; from < there.size(); from += RECEIPTS_A_CHUNK) {
        rewind(there.subList(from, Math.min(there.size(), from + RECEIPTS_A_CHUNK)));
      }
    } finally {
      paths.forEach(disposal::release);
    }
    return new Retried(there, paths.size() - there.size());
  }

  private boolean hold(String path) {
    try {
      return disposal.hold(path);
    } catch (IOException e) {
      LOG.warn("{} cannot be moved back to be read again: {}", path, e.toString());
      return false;
    }
  }

  private void rewind(List<String> paths) {
    List<FileReceipt> receipts =
        paths.stream().map(path -> ledger.rewound(inbox, path, clock.instant())).toList();
    publisher.publish(new Chunk(List.of(), receipts));
    for (FileReceipt receipt : receipts) {
      ledger.record(receipt);
      // Counted as waiting from now on, though the next scan alone brings it back.
      tracker.unsettled(receipt.path());
    }
  }
}
