package org.wirecopy.store.arrival;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wirecopy.enrich.contract.AnsweredRecord;

/** Counts outcomes by partition. */
public final class OutcomeCounts {
  private final Map<Partition, Map<Outcome, Long>> counts = new TreeMap<>();
  private final Set<AnsweredRecord> repeated = new HashSet<>();

  /** One more. */
  public void add(Partition partition, Outcome outcome) {
    add(partition, outcome, 1);
  }

  /** The ingested record of one that was added has been answered before. */
  void repeated(Answer answer) {
    add(answer.from(), answer.outcome(), -1);
    counts.get(answer.from()).remove(answer.outcome(), 0L);
    add(answer.from(), Outcome.REPEATED);
    repeated.add(answer.ingested());
  }

  /**
   * Whether an ingested record had been answered before.
   *
   * @param ingested may be null
   */
  public boolean isRepeated(AnsweredRecord ingested) {
    return repeated.contains(ingested);
  }

  /** All that another has counted. */
  public void add(OutcomeCounts other) {
    other.counts.forEach(
        (partition, outcomes) ->
            outcomes.forEach((outcome, count) -> add(partition, outcome, count)));
    repeated.addAll(other.repeated);
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
