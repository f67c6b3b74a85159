package org.wirecopy.store.consume;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How the reading stands: written by the one thread that reads, looked at by health and metrics.
 */
@Singleton
class Standing {
  private volatile boolean alive = true;
  private volatile boolean connected;
  private volatile boolean joined;
  private volatile List<String> missingTopics = List.of();
  private volatile String trouble;
  private volatile Instant lastCommit;
  private final AtomicLong missed = new AtomicLong();
  private volatile Map<String, Long> lag = Map.of();

  /** Whether the reading goes on at all, an outage included. */
  boolean isAlive() {
    return alive;
  }

  /** Whether Kafka answers. */
  boolean isConnected() {
    return connected;
  }

  /** Whether Kafka has given this consumer its partitions, be they none. */
  boolean isJoined() {
    return joined;
  }

  /** Whether articles can be taken in. */
  boolean isReady() {
    return joined && connected;
  }

  /** Topics that are waited for. */
  List<String> missingTopics() {
    return missingTopics;
  }

  /** What keeps the store from reading, in a sentence. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
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
  }

  void lags(Map<String, Long> recordsByTopic) {
    lag = Map.copyOf(recordsByTopic);
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
