package org.wirecopy.ingest.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.wirecopy.ingest.contract.Topic;
import org.wirecopy.ingest.intake.IntakeStoppedException;

/** All committed records of a topic, from its beginning and then as they come. */
final class TopicTail implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);

  private final Topic topic;
  private final Consumer<ConsumerRecord<byte[], byte[]>> handler;
  private final BooleanSupplier stopped;
  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Uuid topicId;

  /**
   * Connects to the topic, which must exist.
   *
   * @param handler gets every record that is no deletion
   * @param stopped asked now and then whether to give up
   */
  TopicTail(
      KafkaSettings settings,
      Topic topic,
      Consumer<ConsumerRecord<byte[], byte[]>> handler,
      BooleanSupplier stopped) {
    this.topic = topic;
    this.handler = handler;
    this.stopped = stopped;
    this.admin = Admin.create(settings.common());
    this.consumer = new KafkaConsumer<>(settings.consumer());
    try {
      TopicDescription described = described();
      this.topicId = described.topicId();
      this.partitions =
          described.partitions().stream()
              .map(info -> new TopicPartition(topic.name(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    } catch (KafkaException | IntakeStoppedException e) {
      close();
      throw e;
    }
  }

  /**
   * Reads on until everything that was written before this call is known. Another producer's open
   * transaction may hold the end back for as long as its timeout.
   */
  void catchUp() {
    Map<TopicPartition, Long> ends = ends();
    while (!ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
      if (stopped.getAsBoolean()) {
        throw new IntakeStoppedException("shut down while reading " + topic.name());
      }
      poll(POLL);
    }
  }

  /** Whether another topic has taken the place of the one that is read here. */
  boolean isReplaced() {
    return !topicId.equals(described().topicId());
  }

  private TopicDescription described() {
    return answer(admin.describeTopics(List.of(topic.name())).allTopicNames()).get(topic.name());
  }

  /** How far it has come. */
  Map<TopicPartition, Long> positions() {
    return partitions.stream().collect(Collectors.toMap(Function.identity(), consumer::position));
  }

  /** Handles what has come since the last call, without waiting. */
  void pollNew() {
    poll(Duration.ZERO);
  }

  private void poll(Duration timeout) {
    consumer
        .poll(timeout)
        .forEach(
            message -> {
              if (message.key() != null && message.value() != null) {
                handler.accept(message);
              }
            });
  }

  /** The group whose offsets a transaction may commit. */
  ConsumerGroupMetadata groupMetadata() {
    return consumer.groupMetadata();
  }

  /** The offsets that the group has committed; partitions without any are left out. */
  Map<TopicPartition, OffsetAndMetadata> committed() {
    return consumer.committed(Set.copyOf(partitions)).entrySet().stream()
        .filter(offset -> offset.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The ends of the partitions, what is not yet committed included. */
  private Map<TopicPartition, Long> ends() {
    Map<TopicPartition, OffsetSpec> latest =
        partitions.stream()
            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    return answer(
            admin
                .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                .all())
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  private <T> T answer(KafkaFuture<T> asked) {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw new KafkaException(topic.name() + " cannot be described", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IntakeStoppedException("interrupted while reading " + topic.name(), e);
    }
  }

  @Override
  public void close() {
    consumer.close();
    admin.close(Duration.ZERO);
  }
}
