package org.wirecopy.ingest.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.ContractViolationException;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.ingest.intake.Publication;
import org.wirecopy.ingest.takedown.Blocklist;

/**
 * Takes the takedown requests of {@code articles.takedowns} into the blocklist and gathers the
 * nulls that must follow on {@code articles.ingested}. The offset behind the last takedown request
 * that was carried out is committed in the same transaction as its null.
 */
final class TakedownLog {
  private static final Logger LOG = LoggerFactory.getLogger(TakedownLog.class);

  private final Blocklist blocklist;
  private final Map<TopicPartition, OffsetAndMetadata> carriedOut;
  private final Predicate<String> ours;
  private final Map<TopicPartition, OffsetAndMetadata> met = new HashMap<>();
  private final List<Publication> due = new ArrayList<>();

  /**
   * Begins where an earlier ingester stopped.
   *
   * @param carriedOut offsets up to which the takedown requests have been carried out
   * @param ours says of a URI whether its null is ours to write
   */
  TakedownLog(
      Blocklist blocklist,
      Map<TopicPartition, OffsetAndMetadata> carriedOut,
      Predicate<String> ours) {
    this.blocklist = blocklist;
    this.carriedOut = carriedOut;
    this.ours = ours;
  }

  void take(ConsumerRecord<byte[], byte[]> message) {
    TopicPartition partition = new TopicPartition(message.topic(), message.partition());
    try {
      Takedown request = ContractJson.read(message.value(), Takedown.class);
      blocklist.apply(request);
      if (isNew(partition, message.offset())) {
        met.put(partition, new OffsetAndMetadata(message.offset() + 1));
        if (request.action() == Takedown.Action.TAKE_DOWN && ours.test(request.uri())) {
          due.add(
              new Publication(
                  IngestTopics.ARTICLES_INGESTED,
                  request.uri(),
                  null,
                  Instant.ofEpochMilli(message.timestamp())));
        }
      }
    } catch (ContractViolationException e) {
      LOG.warn(
          "{} offset {} is no takedown and is passed over: {}",
          partition,
          message.offset(),
          e.getMessage());
    }
  }

  private boolean isNew(TopicPartition partition, long offset) {
    OffsetAndMetadata done = carriedOut.get(partition);
    return done == null || offset >= done.offset();
  }

  /** The nulls to be published. */
  List<Publication> due() {
    return List.copyOf(due);
  }

  /** The offsets to be committed with them; empty where there is nothing to do. */
  Map<TopicPartition, OffsetAndMetadata> offsets() {
    return Map.copyOf(met);
  }

  /** What was due has been committed. */
  void carriedOut() {
    due.clear();
    met.clear();
  }
}
