package org.wirecopy.topics;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What an operator may ask of a service whose topics were replaced or cut. */
public interface TopicOperations {
  /** What keeps the service from working; none where nothing does. */
  List<TopicBreak> breaks() throws Exception;

  /**
   * Has the service go on; completes when it does, with what is settled by it.
   *
   * @throws OtherDecisionException if something else was decided and is not done yet
   */
  CompletableFuture<Settlement> goOn(GoOn how) throws Exception;

  /** How long whoever decides waits until it is done, before he is told that it is not yet. */
  default Duration patience() {
    return Duration.ofSeconds(90);
  }
}
