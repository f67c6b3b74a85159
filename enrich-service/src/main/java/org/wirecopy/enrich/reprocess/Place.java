package org.wirecopy.enrich.reprocess;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.wirecopy.topics.kafka.KeptMemory;

/**
 * How far one selection has been sent, and where {@code articles.enriched} ended when that began:
 * as the offsets, and their metadata, of a group without members.
 */
final class Place {
  private static final String DONE = "done";

  private final Admin admin;
  private final String group;
  private final Map<TopicPartition, Long> ends;
  private final Map<TopicPartition, Long> next = new HashMap<>();

  /**
   * Takes up the place of an earlier run, or begins.
   *
   * @param ends where the partitions end now
   */
  Place(Admin admin, String group, Map<TopicPartition, Long> ends) {
    this.admin = admin;
    this.group = group;
    this.ends = new HashMap<>(ends);
    Map<TopicPartition, OffsetAndMetadata> kept = KeptMemory.committed(admin, group);
    boolean begunEarlier =
        kept.keySet().equals(ends.keySet())
            && kept.entrySet().stream()
                .allMatch(one -> isWithin(one.getValue(), ends.get(one.getKey())));
    if (begunEarlier) {
      kept.forEach(
          (partition, offset) -> {
            next.put(partition, offset.offset());
            this.ends.put(partition, Long.valueOf(offset.metadata()));
          });
    } else {
      ends.keySet().forEach(partition -> next.put(partition, 0L));
    }
  }

  /** What was finished is begun anew, as is a place in a topic that no longer reaches as far. */
  private static boolean isWithin(OffsetAndMetadata kept, long end) {
    return !kept.metadata().equals(DONE) && Long.parseLong(kept.metadata()) <= end;
  }

  /** What was sent before this run ends there. */
  long next(TopicPartition partition) {
    return next.get(partition);
  }

  Map<TopicPartition, Long> ends() {
    return Map.copyOf(ends);
  }

  void sent(TopicPartition partition, long offset) {
    next.put(partition, offset + 1);
  }

  /** What was sent up to now is on the topic. */
  void keep() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    next.forEach(
        (partition, offset) ->
            offsets.put(
                partition, new OffsetAndMetadata(offset, Long.toString(ends.get(partition)))));
    KeptMemory.commit(admin, group, offsets);
  }

  /** The next run with this selection begins anew. */
  void finish() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    next.keySet().forEach(partition -> offsets.put(partition, new OffsetAndMetadata(0, DONE)));
    KeptMemory.commit(admin, group, offsets);
  }
}
