package org.wirecopy.ingest.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.priority.Pace;
import org.wirecopy.topics.kafka.FailureReason;

/**
 * Asks Kafka how far the consumer groups behind this service are. Needs the right to describe the
 * groups and the topics that they read; of what it may not see it knows nothing. For one thread.
 */
public final class ConsumerLag implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ConsumerLag.class);
  private static final long ANSWER_SECONDS = 10;

  private final KafkaSettings settings;
  private final List<String> groups;
  private Admin admin;
  private boolean known = true;
  private String failure = "";

  /** Nothing is connected before the first question. */
  public ConsumerLag(KafkaSettings settings, List<String> groups) {
    this.settings = settings;
    this.groups = List.copyOf(groups);
  }

  /** How far they are; empty where nobody reads {@code articles.ingested}, or nobody may say. */
  public Optional<Pace.Progress> ask() throws InterruptedException {
    Optional<Pace.Progress> progress = Optional.empty();
    String reason =
        "none of the groups " + groups + " reads " + IngestTopics.ARTICLES_INGESTED.name();
    try {
      progress = progress();
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      reason = FailureReason.of(e);
    }
    tell(progress.isPresent(), reason);
    return progress;
  }

  private void tell(boolean nowKnown, String reason) {
    if (nowKnown && !known) {
      LOG.info("Backfill is published as fast as it is enriched and stored");
    } else if (!nowKnown && (known || !reason.equals(failure))) {
      LOG.info("Backfill is published without a bound: {}", reason);
      failure = reason;
    }
    known = nowKnown;
  }

  private Optional<Pace.Progress> progress()
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    for (String group : groups) {
      committed.putAll(committed(group));
    }
    if (committed.keySet().stream().noneMatch(ConsumerLag::isIngested)) {
      return Optional.empty();
    }
    Map<TopicPartition, Long> ends = offsets(committed.keySet(), OffsetSpec.latest());
    Map<TopicPartition, Long> begins =
        offsets(
            committed.keySet().stream().filter(one -> committed.get(one) == null).toList(),
            OffsetSpec.earliest());
    long read = 0;
    long waiting = 0;
    for (TopicPartition partition : ends.keySet()) {
      OffsetAndMetadata offset = committed.get(partition);
      long position = offset == null ? begins.getOrDefault(partition, 0L) : offset.offset();
      read += isIngested(partition) ? position : 0;
      // The marker behind the last transaction counts as an offset, and is never read.
      waiting += Math.max(0, ends.get(partition) - position - 1);
    }
    return Optional.of(new Pace.Progress(read, waiting));
  }

  private static boolean isIngested(TopicPartition partition) {
    return partition.topic().equals(IngestTopics.ARTICLES_INGESTED.name());
  }

  /** The partitions that a group reads; null for one of which it has not committed anything. */
  private Map<TopicPartition, OffsetAndMetadata> committed(String group)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    try {
      answer(admin().describeConsumerGroups(List.of(group)).describedGroups().get(group))
          .members()
          .forEach(
              member ->
                  member
                      .assignment()
                      .topicPartitions()
                      .forEach(partition -> committed.put(partition, null)));
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw e;
      }
    }
    committed.putAll(
        answer(admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
    return committed;
  }

  private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec spec)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetSpec> question = new HashMap<>();
    partitions.forEach(partition -> question.put(partition, spec));
    ListOffsetsResult result = admin().listOffsets(question);
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (TopicPartition partition : partitions) {
      offsets.put(partition, answer(result.partitionResult(partition)).offset());
    }
    return offsets;
  }

  private static <T> T answer(KafkaFuture<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(ANSWER_SECONDS, TimeUnit.SECONDS);
  }

  private Admin admin() {
    if (admin == null) {
      admin = Admin.create(settings.common());
    }
    return admin;
  }

  @Override
  public void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }
}
