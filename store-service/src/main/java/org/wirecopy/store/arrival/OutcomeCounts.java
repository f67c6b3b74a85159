package org.wirecopy.store.arrival;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts outcomes by partition. */
public final class OutcomeCounts {
  private final Map<Partition, Map<Outcome, Long>> counts = new TreeMap<>();

  /** One more. */
  public void add(Partition partition, Outcome outcome) {
    add(partition, outcome, 1);
  }

  /** One that was added is another after all. */
  void replace(Partition partition, Outcome added, Outcome by) {
    add(partition, added, -1);
    counts.get(partition).remove(added, 0L);
    add(partition, by);
  }

  /** All that another has counted. */
  public void add(OutcomeCounts other) {
    other.counts.forEach(
        (partition, outcomes) ->
            outcomes.forEach((outcome, count) -> add(partition, outcome, count)));
  }

  /** The counts, partitions in their order. */
  public Map<Partition, Map<Outcome, Long>> byPartition() {
    return counts;
  }

  /** The counts of all partitions. */
  public Map<Outcome, Long> total() {
    Map<Outcome, Long> total = new EnumMap<>(Outcome.class);
    for (Map<Outcome, Long> outcomes : counts.values()) {
      outcomes.forEach((outcome, count) -> total.merge(outcome, count, Long::sum));
    }
    return total;
  }

  private void add(Partition partition, Outcome outcome, long count) {
    counts
        .computeIfAbsent(partition, any -> new EnumMap<>(Outcome.class))
        .merge(outcome, count, Long::sum);
  }
}
