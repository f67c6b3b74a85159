package org.wirecopy.enrich.state;

import java.nio.file.Path;
import java.time.InstantSource;
import org.apache.kafka.common.TopicPartition;

/** How far an open store has come in its changelog, and as of when that is all there is. */
final class Progress {
  /** Between two times at which a store that nothing changes says that it is still up to date. */
  private static final long AS_OF_MILLIS = 600_000;

  private final InstantSource clock;
  private final TopicPartition changelog;
  private long offset = -1;
  private long asOf;

  /** Of an empty store: all that was deleted before now is still in the changelog, or gone. */
  Progress(InstantSource clock, TopicPartition changelog) {
    this.clock = clock;
    this.changelog = changelog;
    this.asOf = clock.millis();
  }

  /** Takes up what the store says of itself, and tells Kafka Streams, if that can be relied on. */
  void goOn(Reached reached, Path task) {
    if (reached != null && Checkpoint.isUsable(reached, asOf)) {
      offset = reached.offset();
      asOf = reached.asOfMillis();
      Checkpoint.write(task, changelog, offset);
    }
  }

  /** What is still to come was written after this record. */
  void restored(long restored, long timestamp) {
    offset = restored;
    asOf = Math.max(asOf, Math.min(timestamp, clock.millis()));
  }

  /** Whether it is long ago that the store has said as of when it is. */
  boolean isOld() {
    return clock.millis() - asOf >= AS_OF_MILLIS;
  }

  /**
   * All that has been written to the store is committed.
   *
   * @param reached the last record of it; null where that is not known or there is none
   */
  void committed(Long reached) {
    if (reached != null) {
      offset = reached;
    }
    asOf = clock.millis();
  }

  long offset() {
    return offset;
  }

  /** Milliseconds since 1970. */
  long asOf() {
    return asOf;
  }
}
