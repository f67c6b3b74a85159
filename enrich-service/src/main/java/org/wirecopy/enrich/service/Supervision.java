package org.wirecopy.enrich.service;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.wirecopy.topics.PendingDecision;
import org.wirecopy.topics.TopicBreak;
import org.wirecopy.topics.kafka.FailureReason;

/**
 * Lets the halves work while the topics are what they were: it looks before they start, and now and
 * then while they work. A break ends them, until an operator has decided how to go on.
 */
final class Supervision {
  private static final Logger LOG = Logger.getLogger(Supervision.class);
  private static final long LOOK_SECONDS = 5;
  private static final long DECISION_MILLIS = 500;

  private final TopicGuard guard;
  private final PendingDecision decision;
  private final GoingOn going;
  private final MissingTopics topics;
  private final Semaphore look;
  private boolean working;

  /**
   * Prepares to look.
   *
   * @param topics those without which nothing can go on
   * @param look released by whoever thinks that it is time to
   */
  Supervision(
      TopicGuard guard,
      PendingDecision decision,
      GoingOn going,
      MissingTopics topics,
      Semaphore look) {
    this.guard = guard;
    this.decision = decision;
    this.going = going;
    this.topics = topics;
    this.look = look;
  }

  /** Names the topics that are missing, after making what is ours to make. */
  @FunctionalInterface
  interface MissingTopics {
    List<String> look() throws InterruptedException;
  }

  /** Ends the halves. */
  @FunctionalInterface
  interface Leaving {
    void run() throws InterruptedException;
  }

  /** Runs until the thread is interrupted. */
  void run(Runnable start, Leaving leave) throws InterruptedException {
    boolean closely = true;
    while (true) {
      try {
        List<TopicBreak> breaks = guard.look(closely || !working);
        boolean endedByItself = closely && working;
        closely = false;
        if (!breaks.isEmpty()) {
          tell(breaks);
        }
        if (endedByItself || !breaks.isEmpty()) {
          leave.run();
          working = false;
        }
        if (!breaks.isEmpty()) {
          awaitDecision(breaks);
        } else if (!working) {
          working = begin(start);
        }
      } catch (KafkaException e) {
        LOG.debugf(e, "The topics cannot be looked at now");
      }
      closely |= look.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** A client cannot be made while a certificate is half written: the next look tries again. */
  private static boolean begin(Runnable start) {
    try {
      start.run();
      return true;
    } catch (KafkaException e) {
      LOG.warnf("Reading cannot start yet: %s", FailureReason.of(e));
      return false;
    }
  }

  private void tell(List<TopicBreak> breaks) {
    breaks.forEach(one -> LOG.error(one.message()));
    LOG.error("The enricher waits for an operator's decision: POST /api/topics");
    decision.broken(breaks);
  }

  private void awaitDecision(List<TopicBreak> breaks) throws InterruptedException {
    String told = "";
    boolean complete = false;
    while (true) {
      try {
        // A topic that was deleted: the store can tell, and decide, when it is there again.
        complete = complete || isComplete();
        Optional<PendingDecision.Decision> decided = decision.next();
        if (decided.isPresent()) {
          going.place(guard.admin(), decided.get().how(), breaks);
          settle();
          return;
        }
        if (guard.isSettledElsewhere()) {
          settle();
          return;
        }
      } catch (KafkaException e) {
        String reason = FailureReason.of(e);
        if (!told.equals(reason)) {
          told = reason;
          LOG.warnf("It cannot go on yet: %s", told);
        }
      }
      TimeUnit.MILLISECONDS.sleep(DECISION_MILLIS);
    }
  }

  private boolean isComplete() throws InterruptedException {
    List<String> missing = topics.look();
    if (!missing.isEmpty()) {
      throw new KafkaException("there is no topic " + String.join(", ", missing));
    }
    return true;
  }

  private void settle() {
    going.forgetState();
    guard.settle();
    decision.done();
    // At once.
    look.release();
  }
}
