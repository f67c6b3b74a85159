package org.wirecopy.enrich.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.wirecopy.topics.GoOn;
import org.wirecopy.topics.TopicBreak;
import org.wirecopy.topics.kafka.KeptMemory;

/**
 * How the enricher goes on after a break. Its own disk may hold what the changelogs do not, so it
 * begins with what they lead to; only then do a restart's and a standby's state agree with its own.
 */
final class GoingOn {
  private final Path stateDir;
  private final String applicationId;
  private final WatchedTopics watched;

  GoingOn(Path stateDir, String applicationId) {
    this.stateDir = stateDir;
    this.applicationId = applicationId;
    this.watched = new WatchedTopics(applicationId);
  }

  /**
   * Sets where the group stands. Nobody may be in it.
   *
   * @throws KafkaException while somebody still is
   */
  void place(Admin admin, GoOn how, List<TopicBreak> breaks) {
    Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
    if (how == GoOn.READ_AGAIN) {
      beginnings(admin).forEach((partition, at) -> places.put(partition, at));
    }
    Map<TopicPartition, OffsetAndMetadata> before = KeptMemory.committed(admin, applicationId);
    for (TopicBreak one : breaks) {
      TopicPartition partition = new TopicPartition(one.topic(), one.partition());
      if (watched.isRead(one.topic()) && !one.topicId().isEmpty()) {
        places.putIfAbsent(partition, new OffsetAndMetadata(resume(one, before.get(partition))));
      }
    }
    if (!places.isEmpty()) {
      KeptMemory.commit(admin, applicationId, places);
    }
  }

  /** What had not been read before a cut is still to be read. */
  private static long resume(TopicBreak after, OffsetAndMetadata before) {
    return after.kind() == TopicBreak.Kind.CUT && before != null
        ? Math.min(before.offset(), after.resume())
        : after.resume();
  }

  private static Map<TopicPartition, OffsetAndMetadata> beginnings(Admin admin) {
    try {
      Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
      admin
          .describeTopics(List.of(WatchedTopics.SOURCE))
          .allTopicNames()
          .get()
          .get(WatchedTopics.SOURCE)
          .partitions()
          .forEach(
              partition ->
                  wanted.put(
                      new TopicPartition(WatchedTopics.SOURCE, partition.partition()),
                      OffsetSpec.earliest()));
      Map<TopicPartition, OffsetAndMetadata> beginnings = new HashMap<>();
      admin
          .listOffsets(wanted)
          .all()
          .get()
          .forEach(
              (partition, first) ->
                  beginnings.put(partition, new OffsetAndMetadata(first.offset())));
      return beginnings;
    } catch (ExecutionException e) {
      throw new KafkaException("the beginning cannot be had", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** Deletes this disk's state, which the changelogs restore. */
  void forgetState() {
    delete(stateDir.resolve(applicationId));
    delete(LaneStateDirectory.of(stateDir, applicationId));
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException e) {
      // Nothing was kept there.
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete %s: %s".formatted(folder, e), e);
    }
  }
}
