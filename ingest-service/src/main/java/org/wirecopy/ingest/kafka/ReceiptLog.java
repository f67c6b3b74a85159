package org.wirecopy.ingest.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.ContractViolationException;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.intake.StoppedException;
import org.wirecopy.ingest.ledger.Ledger;

/** Reads {@code ingest.files} into the ledger, from where it stopped to the end. */
final class ReceiptLog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiptLog.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final String keyPrefix;
  private final Ledger ledger;
  private final BooleanSupplier stopped;
  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  /**
   * Connects to the topic, which must exist.
   *
   * @param stopped asked now and then whether to give up
   */
  ReceiptLog(KafkaSettings settings, String inbox, Ledger ledger, BooleanSupplier stopped) {
    this.keyPrefix = inbox + "/";
    this.ledger = ledger;
    this.stopped = stopped;
    this.admin = Admin.create(settings.common());
    this.consumer = new KafkaConsumer<>(settings.consumer());
    this.partitions =
        consumer.partitionsFor(IngestTopics.INGEST_FILES.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /**
   * Reads on until everything that was written before this call is known. Another ingester's open
   * transaction may hold the end back for as long as its timeout.
   */
  void catchUp() {
    Map<TopicPartition, Long> ends = ends();
    while (!ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
      if (stopped.getAsBoolean()) {
        throw new StoppedException("shut down while reading the receipts");
      }
      consumer.poll(POLL).forEach(this::take);
    }
  }

  /** The ends of the partitions, what is not yet committed included. */
  private Map<TopicPartition, Long> ends() {
    Map<TopicPartition, OffsetSpec> latest =
        partitions.stream()
            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    try {
      return admin
          .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
          .all()
          .get()
          .entrySet()
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    } catch (ExecutionException e) {
      throw new KafkaException("the ends of the receipts topic cannot be had", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException("interrupted while reading the receipts", e);
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> message) {
    if (message.key() == null
        || message.value() == null
        || !new String(message.key(), StandardCharsets.UTF_8).startsWith(keyPrefix)) {
      return;
    }
    try {
      ledger.record(ContractJson.read(message.value(), FileReceipt.class));
    } catch (ContractViolationException e) {
      // Its file is then read again, which loses nothing.
      LOG.warn(
          "{}-{} offset {} is no receipt: {}",
          message.topic(),
          message.partition(),
          message.offset(),
          e.getMessage());
    }
  }

  @Override
  public void close() {
    consumer.close();
    admin.close(Duration.ZERO);
  }
}
