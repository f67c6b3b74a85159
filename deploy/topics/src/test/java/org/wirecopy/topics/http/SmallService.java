package org.wirecopy.topics.http;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.wirecopy.topics.GoOn;
import org.wirecopy.topics.PendingDecision;
import org.wirecopy.topics.Settlement;
import org.wirecopy.topics.TopicBreak;
import org.wirecopy.topics.TopicOperations;

/** A service whose topics a test breaks, and which goes on when the test says so. */
@Singleton
public class SmallService implements TopicOperations {
  private final PendingDecision decision = new PendingDecision();
  private boolean atOnce;

  void breakTopic(String topic) {
    decision.broken(
        List.of(
            new TopicBreak(topic, 3, TopicBreak.Kind.REPLACED, 20, 0, 5, 0, "another"),
            new TopicBreak(topic, 4, TopicBreak.Kind.CUT, 20, 0, 5, 5, "another")));
  }

  /** Whether it goes on as soon as somebody decides. */
  void goesOnAtOnce(boolean atOnce) {
    this.atOnce = atOnce;
  }

  /** Does what was decided. */
  void finish() {
    decision.done();
  }

  @Override
  public List<TopicBreak> breaks() {
    return decision.breaks();
  }

  @Override
  public CompletableFuture<Settlement> goOn(GoOn how) {
    CompletableFuture<Settlement> done = decision.goOn(how);
    if (atOnce) {
      finish();
    }
    return done;
  }

  @Override
  public Duration patience() {
    return Duration.ofMillis(50);
  }
}
