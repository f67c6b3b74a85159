package org.wirecopy.enrich.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.topics.Position;

/**
 * The topics that belong together for the enricher: what it reads, what it has made of it, and the
 * changelogs of what it knows.
 */
final class WatchedTopics {
  static final String SOURCE = IngestTopics.ARTICLES_INGESTED.name();

  private final String lane;
  private final List<String> all;
  private final String changelog;

  WatchedTopics(String applicationId) {
    lane = applicationId + "-lane-repartition";
    changelog = applicationId + "-versions-changelog";
    all =
        List.of(
            SOURCE,
            EnrichTopics.ARTICLES_ENRICHED.name(),
            lane,
            changelog,
            applicationId + "-copies-changelog");
  }

  /** Whether the enricher's group stands in it. */
  boolean isRead(String topic) {
    return topic.equals(SOURCE) || topic.equals(lane);
  }

  /** Of these, Kafka Streams deletes what it has passed on. */
  Set<String> agedOut() {
    return Set.of(lane);
  }

  /** The partitions beside which a memory is kept; one of them outlives the other's topic. */
  List<TopicPartition> besides(Map<String, Map<Integer, Position>> there) {
    return List.of(SOURCE, changelog).stream()
        .filter(there::containsKey)
        .map(topic -> new TopicPartition(topic, 0))
        .toList();
  }

  /** How far each of them reaches now, those that do not exist left out. */
  Map<String, Map<Integer, Position>> reach(Admin admin) {
    try {
      Set<String> existing = admin.listTopics().names().get();
      List<String> there = all.stream().filter(existing::contains).toList();
      Map<String, TopicDescription> topics = admin.describeTopics(there).allTopicNames().get();
      Map<TopicPartition, ListOffsetsResultInfo> ends =
          admin
              .listOffsets(
                  topics.values().stream()
                      .flatMap(WatchedTopics::partitions)
                      .collect(Collectors.toMap(Function.identity(), any -> OffsetSpec.latest())))
              .all()
              .get();
      Map<String, Map<Integer, Position>> reach = new HashMap<>();
      ends.forEach(
          (partition, end) ->
              reach
                  .computeIfAbsent(partition.topic(), any -> new HashMap<>())
                  .put(
                      partition.partition(),
                      new Position(
                          end.offset(),
                          topics.get(partition.topic()).topicId().toString(),
                          null,
                          null)));
      return reach;
    } catch (ExecutionException e) {
      throw new KafkaException("the topics cannot be looked at", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private static Stream<TopicPartition> partitions(TopicDescription topic) {
    return topic.partitions().stream()
        .map(partition -> new TopicPartition(topic.name(), partition.partition()));
  }
}
