package org.wirecopy.enrich.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.state.internals.OffsetCheckpoint;

/**
 * The file by which Kafka Streams knows how far the stores of a task have come. Under exactly-once
 * it exists while none of them is at work.
 */
final class Checkpoint {
  private static final String FILE = ".checkpoint";

  /**
   * A key that was deleted since is known by a record that compaction keeps for a day ({@code
   * delete.retention.ms}): a store that is older could keep the key for ever. Half of it, either
   * way, so that the clock may have been put back.
   */
  private static final Duration OLDEST = Duration.ofHours(12);

  private Checkpoint() {}

  static boolean isUsable(Reached reached, long nowMillis) {
    return reached.offset() >= 0 && Math.abs(nowMillis - reached.asOfMillis()) < OLDEST.toMillis();
  }

  /** Writes how far a store has come; what is said of others stays. */
  static void write(Path task, TopicPartition changelog, long offset) {
    OffsetCheckpoint file = new OffsetCheckpoint(task.resolve(FILE).toFile());
    try {
      Map<TopicPartition, Long> offsets = new HashMap<>(file.read());
      offsets.put(changelog, offset);
      file.write(offsets);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the checkpoint in " + task, e);
    }
  }
}
