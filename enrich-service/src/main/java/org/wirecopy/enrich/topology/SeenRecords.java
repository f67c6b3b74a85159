package org.wirecopy.enrich.topology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wirecopy.topics.Witness;

/**
 * Which topic {@code articles.ingested} is, and the last record read of each partition.
 * Thread-safe.
 */
public final class SeenRecords {
  private final Map<Integer, Witness> last = new ConcurrentHashMap<>();
  private volatile String topicId;

  /** Kafka's id of the topic that is read from now on; null where it is not known. */
  public void areOf(String topic) {
    topicId = topic;
  }

  String topicId() {
    return topicId;
  }

  /** A record was read; the last one of a partition counts. */
  public void saw(int partition, Witness record) {
    last.put(partition, record);
  }

  /** The last record read, by partition; those that this process has not read are left out. */
  public Map<Integer, Witness> last() {
    return Map.copyOf(last);
  }

  /** Forgets all: what was read is no longer there. */
  public void forget() {
    last.clear();
  }
}
