package org.wirecopy.store.consume;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.wirecopy.topics.TopicBreak;

/** The state of the reading thread, which alone writes it; health checks and metrics read it. */
@Singleton
class ReadingState {
  private volatile boolean alive = true;
  private volatile boolean connected;
  private volatile boolean joined;
  private volatile List<String> missingTopics = List.of();
  private volatile String trouble;
  private volatile boolean blocked;
  private volatile String outlasted;
  private volatile Instant lastCommit;
  private final AtomicLong missed = new AtomicLong();
  private volatile Map<String, Long> lag = Map.of();

  /** Whether the reading thread still runs; it does during an outage. */
  boolean isAlive() {
    return alive;
  }

  /** Whether Kafka responds. */
  boolean isConnected() {
    return connected;
  }

  /** Whether this consumer is a member of its group, with or without partitions. */
  boolean isJoined() {
    return joined;
  }

  /** Whether articles can be taken in. */
  boolean isReady() {
    return joined && connected;
  }

  /** Whether an operator must say how to go on with topics that were replaced or cut. */
  boolean isBlocked() {
    return blocked;
  }

  /** Topics that do not exist yet. */
  List<String> missingTopics() {
    return missingTopics;
  }

  /** What prevents the store from reading, in a sentence. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** How the last batch outlasted its time, in a sentence; empty as soon as one is written. */
  Optional<String> outlasted() {
    return Optional.ofNullable(outlasted);
  }

  /** When a batch was last written; empty before the first. */
  Optional<Instant> lastCommit() {
    return Optional.ofNullable(lastCommit);
  }

  /** Records of a topic that wait to be read by this consumer. */
  long lag(String topic) {
    return lag.getOrDefault(topic, 0L);
  }

  /** Records that were deleted before the store could read them. */
  long missed() {
    return missed.get();
  }

  void missed(long records) {
    missed.addAndGet(records);
  }

  void connected(boolean now) {
    connected = now;
  }

  void joined() {
    joined = true;
    trouble = null;
  }

  void missing(List<String> topics) {
    missingTopics = topics;
  }

  void committed(Instant when) {
    lastCommit = when;
    trouble = null;
    outlasted = null;
  }

  void lags(Map<String, Long> recordsByTopic) {
    lag = Map.copyOf(recordsByTopic);
  }

  /** Topics that keep the store from reading; none where it may. */
  void blocked(List<TopicBreak> breaks) {
    blocked = !breaks.isEmpty();
    if (blocked) {
      left(breaks.get(0).message());
    }
  }

  void outlasted(String how) {
    outlasted = how;
  }

  void caughtUp() {
    outlasted = null;
  }

  void left(String why) {
    connected = false;
    joined = false;
    trouble = why;
  }

  void dead() {
    alive = false;
  }
}
