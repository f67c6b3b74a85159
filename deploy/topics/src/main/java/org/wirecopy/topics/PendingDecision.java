package org.wirecopy.topics;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What is broken, and what an operator has decided about it: asked and decided by requests, carried
 * out by the thread that does the work.
 */
public final class PendingDecision implements TopicOperations {
  private volatile List<TopicBreak> breaks = List.of();
  private Decision decision;

  /** What was decided, and who waits until it is done. */
  public record Decision(GoOn how, CompletableFuture<Settlement> done) {}

  @Override
  public List<TopicBreak> breaks() {
    return breaks;
  }

  /** Something was found to be broken. */
  public void broken(List<TopicBreak> found) {
    breaks = List.copyOf(found);
  }

  @Override
  public synchronized CompletableFuture<Settlement> goOn(GoOn how) {
    if (breaks.isEmpty()) {
      return CompletableFuture.completedFuture(Settlement.of(List.of()));
    }
    if (decision == null) {
      decision = new Decision(how, new CompletableFuture<>());
    } else if (decision.how() != how) {
      throw new OtherDecisionException(decision.how());
    }
    return decision.done();
  }

  /** What was decided and is not done yet. */
  public synchronized Optional<Decision> next() {
    return Optional.ofNullable(decision);
  }

  /** It is done. */
  public synchronized void done() {
    List<TopicBreak> settled = breaks;
    breaks = List.of();
    if (decision != null) {
      decision.done().complete(Settlement.of(settled));
      decision = null;
    }
  }
}
