package org.wirecopy.enrich.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.wirecopy.enrich.topology.SeenRecords;
import org.wirecopy.topics.ContinuityRule;
import org.wirecopy.topics.Found;
import org.wirecopy.topics.Position;
import org.wirecopy.topics.TopicBreak;
import org.wirecopy.topics.TopicMemory;
import org.wirecopy.topics.Witness;
import org.wirecopy.topics.kafka.Inspection;
import org.wirecopy.topics.kafka.KeptMemory;

/**
 * Tells whether the topics are still those that this enricher has read and written. What it knows
 * of them is kept beside its state, which outlives Kafka's folder, and in Kafka, which outlives its
 * disk.
 */
final class TopicGuard implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String GROUP_SUFFIX = "-topics";

  private final String group;
  private final WatchedTopics watched;
  private final MemoryFile file;
  private final SeenRecords seen;
  private final Admin admin;
  private final Inspection inspection;
  private TopicMemory memory = TopicMemory.NOTHING;
  private TopicMemory elsewhere = TopicMemory.NOTHING;

  TopicGuard(Map<String, Object> kafka, String applicationId, Path stateDir, SeenRecords seen) {
    this.group = applicationId;
    this.watched = new WatchedTopics(applicationId);
    this.file = new MemoryFile(stateDir);
    this.seen = seen;
    admin = KeptMemory.admin(kafka, PATIENCE);
    inspection = new Inspection(kafka, applicationId + "-inspection", watched.agedOut());
  }

  /**
   * What is broken and waits for an operator's decision; none where all is as it was left.
   *
   * @param closely whether the place in each topic is looked at as well, and not only ids and ends;
   *     a consumer that reads looks at its place by itself
   */
  List<TopicBreak> look(boolean closely) {
    Map<String, Map<Integer, Position>> reach = watched.reach(admin);
    elsewhere = KeptMemory.read(admin, group + GROUP_SUFFIX, watched.besides(reach));
    memory = file.read();
    if (memory.positions().isEmpty() && memory.breaks().isEmpty()) {
      // This disk is new: what others have kept in Kafka is all that there is.
      memory = elsewhere;
    }
    if (memory.breaks().isEmpty()) {
      memory = memory.broken(elsewhere.breaks());
    }
    TopicMemory after = memory.after(() -> find(reach, closely));
    keep(after.breaks().isEmpty() ? remembered(reach) : after, reach);
    return after.breaks();
  }

  /** Whether another enricher has been told how to go on, so that this one may as well. */
  boolean isSettledElsewhere() {
    elsewhere = KeptMemory.read(admin, group + GROUP_SUFFIX, watched.besides(watched.reach(admin)));
    return elsewhere.decisions() > memory.decisions() && elsewhere.breaks().isEmpty();
  }

  /** Takes the topics as they are; where the group stands is settled. */
  void settle() {
    Map<String, Map<Integer, Position>> reach = watched.reach(admin);
    elsewhere = KeptMemory.read(admin, group + GROUP_SUFFIX, watched.besides(reach));
    seen.forget();
    int decisions = Math.max(memory.decisions() + 1, elsewhere.decisions());
    memory = new TopicMemory(Map.of(), List.of(), decisions);
    keep(remembered(reach), reach);
  }

  private List<TopicBreak> find(Map<String, Map<Integer, Position>> reach, boolean closely) {
    List<TopicBreak> breaks = new ArrayList<>();
    memory
        .positions()
        .forEach((topic, partitions) -> addGone(breaks, topic, partitions, reach.get(topic)));
    return breaks.isEmpty() && closely ? inspection.breaks(places(reach)) : breaks;
  }

  /** What is no longer there, is another, or no longer reaches as far as it did. */
  private static void addGone(
      List<TopicBreak> breaks,
      String topic,
      Map<Integer, Position> known,
      Map<Integer, Position> now) {
    known.forEach(
        (number, position) ->
            ContinuityRule.check(topic, number, position, found(position, number, now))
                .ifPresent(breaks::add));
  }

  private static Found found(Position known, int partition, Map<Integer, Position> now) {
    if (now == null) {
      return Found.upTo("", 0);
    }
    Position there = now.getOrDefault(partition, Position.START);
    return Found.upTo(there.topicId() == null ? known.topicId() : there.topicId(), there.next());
  }

  /** Where the group stands, and the last records that were read. */
  private Map<TopicPartition, Position> places(Map<String, Map<Integer, Position>> reach) {
    Map<TopicPartition, Position> places = new HashMap<>();
    for (Map.Entry<TopicPartition, OffsetAndMetadata> place :
        KeptMemory.committed(admin, group).entrySet()) {
      TopicPartition partition = place.getKey();
      if (watched.isRead(partition.topic()) && reach.containsKey(partition.topic())) {
        Position known =
            memory
                .partitions(partition.topic())
                .getOrDefault(partition.partition(), Position.START);
        places.put(
            partition,
            new Position(
                place.getValue().offset(),
                known.topicId(),
                place.getValue().leaderEpoch().orElse(null),
                known.last()));
      }
    }
    return places;
  }

  private TopicMemory remembered(Map<String, Map<Integer, Position>> reach) {
    reach.getOrDefault(WatchedTopics.SOURCE, Map.of()).values().stream()
        .findAny()
        .ifPresent(position -> seen.areOf(position.topicId()));
    Map<String, Map<Integer, Position>> positions = new TreeMap<>();
    Map<Integer, Witness> last = new HashMap<>();
    memory
        .partitions(WatchedTopics.SOURCE)
        .forEach(
            (number, position) -> {
              if (position.last() != null) {
                last.put(number, position.last());
              }
            });
    last.putAll(seen.last());
    reach.forEach(
        (topic, partitions) -> {
          Map<Integer, Position> now = new TreeMap<>(partitions);
          if (topic.equals(WatchedTopics.SOURCE)) {
            now.replaceAll(
                (number, position) ->
                    new Position(position.next(), position.topicId(), null, last.get(number)));
          }
          positions.put(topic, now);
        });
    return new TopicMemory(positions, List.of(), memory.decisions());
  }

  private void keep(TopicMemory now, Map<String, Map<Integer, Position>> reach) {
    memory = now;
    file.write(now);
    // One that was away while an operator decided has nothing to say to the others.
    if (now.decisions() >= elsewhere.decisions() && !now.equals(elsewhere)) {
      KeptMemory.write(admin, group + GROUP_SUFFIX, watched.besides(reach), now);
    }
  }

  Admin admin() {
    return admin;
  }

  /** What is known of the topics. */
  TopicMemory memory() {
    return memory;
  }

  @Override
  public void close() {
    inspection.close();
    admin.close(Duration.ZERO);
  }
}
