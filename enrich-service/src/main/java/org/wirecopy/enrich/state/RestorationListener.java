package org.wirecopy.enrich.state;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StandbyUpdateListener;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.apache.kafka.streams.processor.TaskId;

/**
 * Tells stores that they are restored, or as a standby's have caught up, while the thread that
 * restored them still has them: whatever they do then keeps no thread from its place in the group.
 */
public final class RestorationListener implements StateRestoreListener, StandbyUpdateListener {
  /** Name of the setting of Kafka Streams that holds it. */
  public static final String SETTING = "wirecopy.restoration-listener";

  /**
   * A standby is never quite up to date while the other works, and markers of transactions count.
   */
  private static final long MAX_LAG = 1000;

  private final Map<TopicPartition, Restoration> restorations = new ConcurrentHashMap<>();

  void register(TopicPartition changelog, Restoration restoration) {
    restorations.put(changelog, restoration);
  }

  /** Another store may have come in its place. */
  void forget(TopicPartition changelog, Restoration restoration) {
    restorations.remove(changelog, restoration);
  }

  private void end(TopicPartition changelog) {
    Restoration restoration = restorations.get(changelog);
    if (restoration != null) {
      restoration.end();
    }
  }

  @Override
  public void onRestoreStart(TopicPartition changelog, String store, long first, long end) {}

  @Override
  public void onBatchRestored(TopicPartition changelog, String store, long last, long records) {}

  @Override
  public void onRestoreEnd(TopicPartition changelog, String store, long records) {
    end(changelog);
  }

  @Override
  public void onUpdateStart(TopicPartition changelog, String store, long first) {}

  @Override
  public void onBatchLoaded(
      TopicPartition changelog, String store, TaskId task, long last, long records, long end) {
    if (end - last <= MAX_LAG) {
      end(changelog);
    }
  }

  @Override
  public void onUpdateSuspended(
      TopicPartition changelog, String store, long last, long end, SuspendReason reason) {}
}
